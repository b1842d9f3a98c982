package io.smartasync;

import static io.smartasync.Async.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.channel.DefaultEventLoop;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.ThreadingModel;
import io.vertx.core.Verticle;
import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.AsynchronousChannelGroup;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.CompletionHandler;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Long waits of threads that may be needed to end them are logged, without any option. */
@DisabledIfSystemProperty(named = StallReport.PROPERTY, matches = ".+") // more is logged then
@Timeout(120)
class RiskyWaitsTest {

  /** Longer than the wait that is needed to find the only thread of a pool. */
  private static final Duration LONG = Duration.ofMillis(1_500);

  @RegisterExtension final LogRecords records = new LogRecords();

  private List<String> messagesOf(String thread) {
    return records.messages(text -> text.contains(" on thread '" + thread));
  }

  private static <T extends @Nullable Object> String timedOut(CompletableFuture<T> future) {
    assertThatThrownBy(() -> await(future, LONG)).isInstanceOf(AsyncTimeoutException.class);
    return "timed out";
  }

  /** Completes a future on a thread of its own and returns when all dependents have run. */
  private static void complete(CompletableFuture<String> future, String thread)
      throws InterruptedException {
    Thread.ofPlatform().name(thread).start(() -> future.complete("value")).join();
  }

  // Completion callbacks.

  @Test
  void aWaitInsideACallbackOfAFutureIsLoggedOncePerPlace() throws Exception {
    for (int i = 0; i < 2; i++) {
      CompletableFuture<String> source = new CompletableFuture<>();
      CompletableFuture<String> own = new CompletableFuture<>();
      CompletableFuture<String> dependent = source.thenApply(value -> timedOut(own));
      complete(source, "completer");
      assertThat(dependent).isCompletedWithValue("timed out");
    }
    assertThat(messagesOf("completer"))
        .singleElement()
        .asString()
        .startsWith("await in io.smartasync.RiskyWaitsTest.")
        .contains(
            " has waited 0.02s on thread 'completer', inside a completion callback"
                + " (java.util.concurrent.CompletableFuture.postComplete). If this thread is also"
                + " needed to complete it, the wait never ends.")
        .contains("Async.start(() -> ...)")
        .contains("Async.allowBlocking(() -> ...)");
  }

  @Test
  void aWaitInsideASubscriberIsLogged() throws Exception {
    CompletableFuture<String> own = new CompletableFuture<>();
    Thread emitter =
        Thread.ofPlatform()
            .name("emitter")
            .start(
                () -> {
                  try (SubmissionPublisher<String> publisher =
                      new SubmissionPublisher<>(Runnable::run, 16)) {
                    var unused = publisher.consume(element -> timedOut(own));
                    publisher.submit("element");
                  }
                });
    emitter.join();
    assertThat(messagesOf("emitter"))
        .singleElement()
        .asString()
        .contains("inside a completion callback (")
        .contains(".onNext)");
  }

  @Test
  void aWaitInAHandlerOfAFixedChannelGroupIsLogged() throws Exception {
    AsynchronousChannelGroup group =
        AsynchronousChannelGroup.withFixedThreadPool(2, task -> new Thread(task, "channels"));
    CompletableFuture<String> outcome = new CompletableFuture<>();
    try (AsynchronousServerSocketChannel server =
        AsynchronousServerSocketChannel.open(group)
            .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
      server.accept(
          "attachment",
          new CompletionHandler<>() {
            @Override
            public void completed(AsynchronousSocketChannel channel, String attachment) {
              outcome.complete(timedOut(new CompletableFuture<String>()));
            }

            @Override
            public void failed(Throwable failure, String attachment) {
              outcome.completeExceptionally(failure);
            }
          });
      InetSocketAddress address = (InetSocketAddress) server.getLocalAddress();
      try (Socket socket = new Socket(address.getAddress(), address.getPort())) {
        assertThat(socket.isConnected()).isTrue();
        assertThat(outcome.get(60, TimeUnit.SECONDS)).isEqualTo("timed out");
      }
    } finally {
      group.shutdownNow();
    }
    assertThat(messagesOf("channels")).singleElement().asString().contains("(sun.nio.ch.Invoker.");
  }

  @Test
  void aWaitForTheElementsOfAStreamIsLoggedToo() throws Exception {
    CompletableFuture<String> source = new CompletableFuture<>();
    CompletableFuture<Object> dependent =
        source.thenApply(
            value ->
                Threads.failureOf(
                    () ->
                        Async.withDeadline(
                            LONG, () -> Async.stream(new ManualPublisher<String>()).count())));
    complete(source, "stream");
    assertThat(dependent.get()).isInstanceOf(AsyncTimeoutException.class);
    assertThat(messagesOf("stream")).singleElement().asString().contains("postComplete");
  }

  @Test
  void aWaitThatTheProgramAllowsIsNotLogged() throws Exception {
    CompletableFuture<String> source = new CompletableFuture<>();
    CompletableFuture<String> own = new CompletableFuture<>();
    CompletableFuture<String> dependent =
        source.thenApply(value -> Async.allowBlocking(() -> timedOut(own)));
    complete(source, "allowed");
    assertThat(dependent).isCompletedWithValue("timed out");
    assertThat(messagesOf("allowed")).isEmpty();
  }

  /** Its pool starts another thread meanwhile. */
  @Test
  void aWaitInsideACallbackOnAForkJoinWorkerIsNotLogged() throws Exception {
    CompletableFuture<String> own = new CompletableFuture<>();
    CompletableFuture<String> source = new CompletableFuture<>();
    CompletableFuture<String> dependent =
        source.thenApply(value -> Thread.currentThread().getName() + timedOut(own));
    ForkJoinPool.commonPool().execute(() -> source.complete("value"));
    String name = dependent.get().replace("timed out", "");
    assertThat(messagesOf(name)).isEmpty();
  }

  // Pools.

  @Test
  void aWaitOnTheOnlyThreadOfAPoolIsLogged() throws Exception {
    try (ExecutorService single =
        Executors.newSingleThreadExecutor(task -> new Thread(task, "only-1"))) {
      Future<Throwable> wait =
          single.submit(
              () ->
                  Threads.failureOf(
                      () ->
                          await(
                              CompletableFuture.supplyAsync(() -> "queued behind", single), LONG)));
      assertThat(wait.get()).isInstanceOf(AsyncTimeoutException.class);
      assertThat(messagesOf("only-1"))
          .singleElement()
          .asString()
          .contains(
              " has waited 1s on thread 'only-1', on the only thread of its pool. If a task of"
                  + " the same pool is needed to complete it, the wait never ends.");
    }
  }

  @Test
  void aWaitOnTheOnlyThreadOfASchedulerIsLogged() throws Exception {
    try (ExecutorService scheduler =
        Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "scheduling-1"))) {
      Future<Throwable> wait =
          scheduler.submit(
              () ->
                  Threads.failureOf(
                      () ->
                          await(
                              CompletableFuture.supplyAsync(() -> "queued behind", scheduler),
                              LONG)));
      assertThat(wait.get()).isInstanceOf(AsyncTimeoutException.class);
      assertThat(messagesOf("scheduling-1")).singleElement().asString().contains("the only thread");
    }
  }

  @Test
  void aWaitOnOneOfSeveralThreadsIsNotLogged() throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
      CyclicBarrier both = new CyclicBarrier(2);
      CompletableFuture<String> own = new CompletableFuture<>();
      Future<String> first =
          pool.submit(
              () -> {
                both.await();
                return timedOut(own) + Thread.currentThread().getName();
              });
      pool.submit(() -> both.await()).get();
      String thread = first.get().replace("timed out", "");
      assertThat(messagesOf(thread)).isEmpty();
    }
  }

  // Queues whose tasks run one after the other.

  /** Handlers of a context, also those that complete its futures, run one after the other. */
  @Nested
  class VertxQueues {

    /** Longer than the wait that is needed to find the queue. */
    private static final Duration SHORT = Duration.ofMillis(300);

    /** Runs an action in a verticle, with a future that the verticle completes behind it. */
    private static String inVerticle(ThreadingModel model, Consumer<CompletableFuture<?>> action)
        throws Exception {
      Vertx vertx = Vertx.vertx();
      try {
        CompletableFuture<String> thread = new CompletableFuture<>();
        Verticle verticle =
            new AbstractVerticle() {
              @Override
              public void start() {
                CompletableFuture<Long> future = new CompletableFuture<>();
                vertx.setTimer(1, future::complete);
                action.accept(future);
                thread.complete(Thread.currentThread().getName());
              }
            };
        var unused =
            await(
                vertx
                    .deployVerticle(verticle, new DeploymentOptions().setThreadingModel(model))
                    .toCompletionStage());
        return thread.get(60, TimeUnit.SECONDS);
      } finally {
        await(vertx.close().toCompletionStage());
      }
    }

    private void assertLogged(String thread) {
      assertThat(messagesOf(thread))
          .singleElement()
          .asString()
          .contains(
              ", in a task of a queue that runs one task after the other"
                  + " (io.vertx.core.impl.TaskQueue.run). If a task of the same queue is needed to"
                  + " complete it, the wait never ends.");
    }

    @Test
    void aWaitInAWorkerVerticleIsLogged() throws Exception {
      assertLogged(
          inVerticle(
              ThreadingModel.WORKER, future -> Threads.failureOf(() -> await(future, SHORT))));
    }

    @Test
    void aWaitInExecuteBlockingIsLogged() throws Exception {
      Vertx vertx = Vertx.vertx();
      try {
        CompletableFuture<String> thread = new CompletableFuture<>();
        var unused =
            vertx.executeBlocking(
                () -> {
                  var behind = vertx.executeBlocking(() -> "value");
                  Threads.failureOf(() -> await(behind.toCompletionStage(), SHORT));
                  return thread.complete(Thread.currentThread().getName());
                });
        assertLogged(thread.get(60, TimeUnit.SECONDS));
      } finally {
        await(vertx.close().toCompletionStage());
      }
    }
  }

  /** A thread that has waited before may run a loop later: its stack is read again. */
  @Test
  void aThreadThatBecomesAnEventLoopIsRefused() throws Exception {
    try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
      pool.submit(() -> await(Async.start(() -> "value"))).get();
      DefaultEventLoop loop = new DefaultEventLoop(pool);
      Future<Throwable> refusal =
          loop.submit(() -> Threads.failureOf(() -> await(new CompletableFuture<String>())));
      assertThat(refusal.get())
          .isExactlyInstanceOf(BlockingNotAllowedException.class)
          .hasMessageContaining("it runs a Netty event loop");
      loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).sync();
    }
  }
}

package io.smartasync;

import static io.smartasync.Async.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.netty.channel.DefaultEventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.DefaultEventExecutorGroup;
import io.netty.util.concurrent.EventExecutorGroup;
import io.netty.util.concurrent.GlobalEventExecutor;
import io.reactivex.rxjava3.schedulers.Schedulers;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.spi.VertxThreadFactory;
import java.awt.EventQueue;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.scheduler.Scheduler;
import shaded.io.netty.util.concurrent.FastThreadLocalThread;

/** Real threads of real libraries: which may wait, and which must not. */
@Timeout(120)
class EventLoopsTest {

  /** Runs a check on a thread of the library, and rethrows its failure. */
  private static void on(Consumer<Runnable> executor, Runnable check) {
    FutureTask<Boolean> task = new FutureTask<>(check, true);
    executor.accept(task);
    assertThat(await(task)).isTrue();
  }

  private static void assertRefused(Consumer<Runnable> executor, String kind) {
    on(
        executor,
        () -> {
          for (AwaitForm form : AwaitForm.values()) {
            CompletableFuture<String> unfinished = new CompletableFuture<>();
            assertRefusal(Threads.failureOf(() -> form.await(unfinished)), kind);
            // The supplier form gets no future to cancel; it has not started the operation.
            assertThat(unfinished.isCancelled())
                .as("%s", form)
                .isEqualTo(form != AwaitForm.SUPPLIER);
            CompletableFuture<String> done = CompletableFuture.completedFuture("done");
            assertRefusal(Threads.failureOf(() -> form.await(done)), kind);
          }
          AtomicBoolean started = new AtomicBoolean();
          assertRefusal(
              Threads.failureOf(
                  () ->
                      await(
                          () -> {
                            started.set(true);
                            return CompletableFuture.completedFuture("started");
                          })),
              kind);
          assertThat(started).as("started").isFalse();
          assertRefusal(
              Threads.failureOf(
                  () -> {
                    Async.requireBlockingAllowed("SmartUsers.find", "findAsync");
                    return "allowed";
                  }),
              kind);
        });
  }

  private static void assertRefusal(Throwable thrown, String kind) {
    assertThat(thrown)
        .isExactlyInstanceOf(BlockingNotAllowedException.class)
        .hasMessageContaining("'" + Thread.currentThread().getName() + "'");
    BlockingNotAllowedException refusal = (BlockingNotAllowedException) thrown;
    assertThat(refusal.reason()).contains(kind);
    assertThat(refusal.threadName()).isEqualTo(Thread.currentThread().getName());
  }

  private static void assertAllowed(Consumer<Runnable> executor) {
    on(
        executor,
        () -> {
          Async.requireBlockingAllowed("SmartUsers.find", "findAsync");
          for (AwaitForm form : AwaitForm.values()) {
            assertThat(form.await(CompletableFuture.completedFuture("done"))).isEqualTo("done");
            assertThat(form.await(Async.start(() -> "later"))).isEqualTo("later");
          }
        });
  }

  @Nested
  class Netty {

    @Test
    void refusesAnEventLoopOfChannels() {
      using(
          new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory()),
          group -> assertRefused(group::execute, "Netty event loop"));
    }

    @Test
    void refusesAnEventLoopWithoutTransport() {
      using(new DefaultEventLoop(), group -> assertRefused(group::execute, "Netty event loop"));
    }

    @Test
    void refusesTheGlobalExecutor() {
      assertRefused(GlobalEventExecutor.INSTANCE::execute, "Netty event loop");
    }

    @Test
    void refusesAShadedCopy() {
      assertRefused(task -> new FastThreadLocalThread(task).start(), "Netty event loop");
    }

    @Test
    void allowsTheExecutorThatIsMadeForBlockingHandlers() {
      using(new DefaultEventExecutorGroup(1), group -> assertAllowed(group::execute));
    }

    private static void using(EventExecutorGroup group, Consumer<EventExecutorGroup> check) {
      try {
        check.accept(group);
      } finally {
        var unused = group.shutdownGracefully(0, 1, TimeUnit.SECONDS);
      }
    }

    @Test
    void aRefusalLeavesTheEventLoopRunning() {
      EventLoopGroup group = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
      using(
          group,
          same -> {
            CompletableFuture<String> later = new CompletableFuture<>();
            assertRefused(same::execute, "Netty event loop");
            same.execute(() -> later.complete("still running"));
            assertThat(await(later)).isEqualTo("still running");
          });
    }
  }

  @Nested
  class VertxThreads {

    private static void using(Consumer<Vertx> check) {
      Vertx vertx = Vertx.vertx();
      try {
        check.accept(vertx);
      } finally {
        await(vertx.close().toCompletionStage());
      }
    }

    @Test
    void refusesAnEventLoop() {
      using(
          vertx -> assertRefused(task -> vertx.runOnContext(v -> task.run()), "Vert.x event loop"));
    }

    @Test
    void allowsAWorker() {
      using(
          vertx -> {
            assertAllowed(task -> assertThat(vertx.executeBlocking(callable(task))).isNotNull());
            WorkerExecutor named = vertx.createSharedWorkerExecutor("reports");
            assertAllowed(task -> assertThat(named.executeBlocking(callable(task))).isNotNull());
          });
    }

    private static Callable<Boolean> callable(Runnable task) {
      return () -> {
        task.run();
        return true;
      };
    }
  }

  @Nested
  class Reactor {

    private static void using(Scheduler scheduler, Consumer<Scheduler> check) {
      try {
        check.accept(scheduler);
      } finally {
        scheduler.dispose();
      }
    }

    @Test
    void refusesWhatItMarksAsNonBlocking() {
      using(
          reactor.core.scheduler.Schedulers.newParallel("parallel", 1),
          scheduler -> assertRefused(scheduler::schedule, "Reactor marks it as non-blocking"));
      using(
          reactor.core.scheduler.Schedulers.newSingle("single"),
          scheduler -> assertRefused(scheduler::schedule, "Reactor marks it as non-blocking"));
    }

    @Test
    void allowsBoundedElastic() {
      using(
          reactor.core.scheduler.Schedulers.newBoundedElastic(2, 10, "elastic"),
          scheduler -> assertAllowed(scheduler::schedule));
    }
  }

  @Nested
  class RxJava {

    @Test
    void refusesItsComputationThreads() {
      assertRefused(
          task -> Schedulers.computation().scheduleDirect(task), "RxJava computation thread");
      assertRefused(task -> Schedulers.single().scheduleDirect(task), "RxJava computation thread");
    }

    @Test
    void allowsItsOtherThreads() {
      assertAllowed(task -> Schedulers.io().scheduleDirect(task));
      assertAllowed(task -> Schedulers.newThread().scheduleDirect(task));
    }
  }

  @Nested
  class Jdk {

    @Test
    void refusesTheAwtEventDispatchThread() {
      assertRefused(EventQueue::invokeLater, "AWT event dispatch thread");
    }

    /**
     * With an executor that runs tasks in the calling thread, responses are read on the selector
     * thread.
     */
    @Test
    void refusesTheSelectorThreadOfTheHttpClient() throws Exception {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      CountDownLatch sent = new CountDownLatch(1);
      server.createContext(
          "/",
          exchange -> {
            // A response that arrives while the request is sent would be read by the sending
            // thread.
            try {
              sent.await();
            } catch (InterruptedException e) {
              throw new IOException(e);
            }
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
          });
      server.start();
      try (HttpClient client =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .executor(Runnable::run)
              .build()) {
        HttpRequest request =
            HttpRequest.newBuilder(
                    URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"))
                .build();
        assertRefused(
            task -> {
              CompletableFuture<?> exchange =
                  client.sendAsync(
                      request,
                      info -> {
                        task.run();
                        return BodySubscribers.discarding();
                      });
              assertThat(exchange).isNotDone();
              sent.countDown();
            },
            "java.net.http's selector thread");
        assertThat(await(client.sendAsync(request, BodyHandlers.discarding())).statusCode())
            .isEqualTo(204);
      } finally {
        server.stop(0);
      }
    }

    @Test
    void allowsThreadsOfItsPools() {
      try (ExecutorService fixed = Executors.newFixedThreadPool(1);
          ExecutorService virtual = Executors.newVirtualThreadPerTaskExecutor()) {
        assertAllowed(fixed::execute);
        assertAllowed(virtual::execute);
      }
      assertAllowed(ForkJoinPool.commonPool()::execute);
      assertAllowed(task -> new Thread(task).start());
      assertAllowed(task -> Thread.ofPlatform().name("").start(task));
    }
  }

  @Test
  void aNameMayBeSafeForOneThreadAndNotForAnother() throws Exception {
    String name = "vert.x-eventloop-thread-0";
    // As many threads as the cache of safe names has slots.
    for (int i = 0; i < 2_048; i++) {
      Thread plain = Thread.ofPlatform().name(name).start(EventLoopsTest::loadUser);
      plain.join();
    }
    assertRefused(
        task ->
            VertxThreadFactory.INSTANCE
                .newVertxThread(task, name, false, 1, TimeUnit.HOURS)
                .start(),
        "Vert.x event loop");
  }

  @Test
  void aVirtualThreadOfAnyNameIsAllowed() {
    assertAllowed(task -> Thread.ofVirtual().name("aws-java-sdk-NettyEventLoop-0-3").start(task));
  }

  // The message.

  private static BlockingNotAllowedException refusalOf(Callable<?> call) {
    CompletableFuture<Throwable> thrown = new CompletableFuture<>();
    EventQueue.invokeLater(() -> thrown.complete(Threads.failureOf(call)));
    return (BlockingNotAllowedException) await(thrown);
  }

  private static String loadUser() {
    return await(CompletableFuture.completedFuture("user"));
  }

  private static Callable<String> loadLater() {
    return () -> await(CompletableFuture.completedFuture("user"), Duration.ofSeconds(1));
  }

  @Test
  void theMessageNamesTheCallTheThreadTheReasonAndTheAlternative() {
    BlockingNotAllowedException refusal = refusalOf(EventLoopsTest::loadUser);
    assertThat(refusal.call())
        .matches(
            "await in io\\.smartasync\\.EventLoopsTest\\.loadUser\\(EventLoopsTest\\.java:\\d+\\)");
    assertThat(refusal.threadName()).startsWith("AWT-EventQueue-");
    assertThat(refusal.alternative())
        .isEqualTo("the asynchronous twin of loadUser (loadUserAsync by default)");
    assertThat(refusal)
        .hasMessage(
            "%s must not wait on thread '%s': %s. Call %s instead, or make the synchronous call on a virtual thread: Async.start(() -> ...)",
            refusal.call(), refusal.threadName(), refusal.reason(), refusal.alternative());
    assertThat(refusal.reason())
        .isEqualTo("it is the AWT event dispatch thread, and the user interface would freeze");
  }

  @Test
  void insideALambdaTheMessageNamesTheEnclosingMethod() {
    BlockingNotAllowedException refusal = refusalOf(loadLater());
    assertThat(refusal.alternative())
        .isEqualTo("the asynchronous twin of loadLater (loadLaterAsync by default)");
  }

  @Test
  void aRefusedSynchronousMethodIsNamedWithItsTwin() {
    BlockingNotAllowedException refusal =
        refusalOf(
            () -> {
              Async.requireBlockingAllowed("SmartUsers.find", "findAsync");
              return "allowed";
            });
    assertThat(refusal.call()).isEqualTo("SmartUsers.find");
    assertThat(refusal.alternative()).isEqualTo("findAsync");
    assertThat(refusal)
        .hasMessageStartingWith("SmartUsers.find must not wait on thread 'AWT-EventQueue-")
        .hasMessageContaining(" Call findAsync instead");
  }
}

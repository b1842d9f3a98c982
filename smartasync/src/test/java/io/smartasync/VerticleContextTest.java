package io.smartasync;

import static io.smartasync.Async.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.Context;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.ThreadingModel;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Waits in verticles of a real Vert.x, for futures that the verticle itself completes later. */
@Timeout(120)
class VerticleContextTest {

  private static final Duration SHORT = Duration.ofMillis(100);

  @RegisterExtension final LogRecords records = new LogRecords();

  private Vertx vertx = Vertx.vertx();

  @BeforeEach
  void startVertx() {
    vertx = Vertx.vertx();
  }

  @AfterEach
  void stopVertx() {
    await(vertx.close().toCompletionStage());
  }

  /** Runs an action in the start method of a verticle. */
  private <T> T inVerticle(ThreadingModel model, Callable<T> action) throws Exception {
    CompletableFuture<T> result = new CompletableFuture<>();
    AbstractVerticle verticle =
        new AbstractVerticle() {
          @Override
          public void start() {
            try {
              result.complete(action.call());
            } catch (Throwable thrown) {
              result.completeExceptionally(thrown);
            }
          }
        };
    Future<String> deployed =
        vertx.deployVerticle(verticle, new DeploymentOptions().setThreadingModel(model));
    await(deployed.toCompletionStage());
    return await(result, Exception.class);
  }

  /** Completed by a task of the context of the calling thread. */
  private Future<String> later(String value) {
    Promise<String> promise = Promise.promise();
    vertx.setTimer(1, timer -> promise.complete(value));
    return promise.future();
  }

  @Test
  void aVerticleOnVirtualThreadsGivesUpItsContextWhileItWaits() throws Exception {
    String value =
        inVerticle(ThreadingModel.VIRTUAL_THREAD, () -> await(later("value").toCompletionStage()));

    assertThat(value).isEqualTo("value");
  }

  @Test
  void otherTasksOfTheVerticleRunDuringAWaitAndNotAfterIt() throws Exception {
    List<String> events = new ArrayList<>();

    inVerticle(
        ThreadingModel.VIRTUAL_THREAD,
        () -> {
          CompletableFuture<String> future = new CompletableFuture<>();
          Context context = vertx.getOrCreateContext();
          context.runOnContext(
              nothing -> {
                events.add("during");
                future.complete("value");
                events.add("end of task");
              });
          events.add("before");
          await(future);
          context.runOnContext(nothing -> events.add("later"));
          Thread.sleep(50);
          return events.add("after");
        });

    assertThat(events).startsWith("before", "during", "end of task", "after");
  }

  @Test
  void aFailureArrivesAsItself() {
    IllegalStateException failure = new IllegalStateException("broken");

    assertThatThrownBy(
            () ->
                inVerticle(
                    ThreadingModel.VIRTUAL_THREAD,
                    () -> {
                      CompletableFuture<String> future = new CompletableFuture<>();
                      vertx.setTimer(1, timer -> future.completeExceptionally(failure));
                      return await(future);
                    }))
        .isSameAs(failure);
  }

  @Test
  void aTimeoutEndsTheWaitAndTheContextIsTakenAgain() throws Exception {
    List<String> events = new ArrayList<>();

    inVerticle(
        ThreadingModel.VIRTUAL_THREAD,
        () -> {
          CompletableFuture<String> never = new CompletableFuture<>();
          assertThatThrownBy(() -> await(never, SHORT)).isInstanceOf(AsyncTimeoutException.class);
          assertThat(never).isCancelled();
          vertx.getOrCreateContext().runOnContext(nothing -> events.add("task"));
          Thread.sleep(50);
          return events.add("after the wait");
        });

    assertThat(events).startsWith("after the wait");
  }

  @Test
  void aDeadlineEndsTheWait() throws Exception {
    boolean isCancelled =
        inVerticle(
            ThreadingModel.VIRTUAL_THREAD,
            () -> {
              CompletableFuture<String> never = new CompletableFuture<>();
              assertThatThrownBy(() -> Async.withDeadline(SHORT, () -> await(never)))
                  .isInstanceOf(AsyncTimeoutException.class);
              return never.isCancelled();
            });

    assertThat(isCancelled).isTrue();
  }

  @Test
  void anInterruptEndsTheWait() throws Exception {
    boolean isCancelled =
        inVerticle(
            ThreadingModel.VIRTUAL_THREAD,
            () -> {
              CompletableFuture<String> never = new CompletableFuture<>();
              Thread waiter = Thread.currentThread();
              vertx.setTimer(10, timer -> waiter.interrupt());
              assertThatThrownBy(() -> await(never)).isInstanceOf(AsyncInterruptedException.class);
              assertThat(Thread.interrupted()).isTrue();
              return never.isCancelled();
            });

    assertThat(isCancelled).isTrue();
  }

  @Test
  void theVerticleGoesOnAfterAnInterruptedWait() throws Exception {
    CompletableFuture<String> next = new CompletableFuture<>();

    inVerticle(
        ThreadingModel.VIRTUAL_THREAD,
        () -> {
          CompletableFuture<String> never = new CompletableFuture<>();
          Thread waiter = Thread.currentThread();
          Context context = vertx.getOrCreateContext();
          vertx.setTimer(10, timer -> waiter.interrupt());
          assertThatThrownBy(() -> await(never)).isInstanceOf(AsyncInterruptedException.class);
          assertThat(Thread.interrupted()).isTrue();
          context.runOnContext(nothing -> next.complete("next"));
          return "ended";
        });

    assertThat(next.get(60, TimeUnit.SECONDS)).isEqualTo("next");
  }

  /** Emits numbers in tasks of the context of the calling thread, as many as are requested. */
  private Flow.Publisher<Integer> numbersOfContext(int count) {
    Context context = vertx.getOrCreateContext();
    return Async.createPublisher(
        0,
        emitter -> {
          AtomicInteger next = new AtomicInteger();
          emitter.onRequest(
              n ->
                  context.runOnContext(
                      nothing -> {
                        for (long i = 0; i < n && next.get() < count; i++) {
                          emitter.next(next.getAndIncrement());
                        }
                        if (next.get() == count) {
                          emitter.complete();
                        }
                      }));
        });
  }

  @Test
  void aStreamInAVerticleOnVirtualThreadsGivesUpTheContextForEachWait() throws Exception {
    List<Integer> numbers =
        inVerticle(
            ThreadingModel.VIRTUAL_THREAD,
            () -> {
              try (Stream<Integer> stream = Async.stream(numbersOfContext(1000))) {
                return stream.toList();
              }
            });

    assertThat(numbers).isEqualTo(IntStream.range(0, 1000).boxed().toList());
  }

  @Test
  void aStreamInAVerticleEndsWithTheDeadline() throws Exception {
    Flow.Publisher<Integer> never = Async.createPublisher(emitter -> {});

    inVerticle(
        ThreadingModel.VIRTUAL_THREAD,
        () -> {
          try (Stream<Integer> stream = Async.stream(never)) {
            assertThatThrownBy(() -> Async.withDeadline(SHORT, stream::toList))
                .isInstanceOf(AsyncTimeoutException.class);
          }
          return "ended";
        });

    // The wait is long, but it cannot be one for the verticle itself.
    assertThat(records.messages(text -> text.contains("vert.x-virtual-thread-"))).isEmpty();
  }

  @Test
  void aStreamInAVerticleEndsWithAnInterrupt() throws Exception {
    CountDownLatch cancelled = new CountDownLatch(1);
    Flow.Publisher<Integer> never =
        Async.createPublisher(emitter -> emitter.onCancel(cancelled::countDown));

    inVerticle(
        ThreadingModel.VIRTUAL_THREAD,
        () -> {
          Thread waiter = Thread.currentThread();
          vertx.setTimer(10, timer -> waiter.interrupt());
          try (Stream<Integer> stream = Async.stream(never)) {
            assertThatThrownBy(stream::toList).isInstanceOf(AsyncInterruptedException.class);
          }
          assertThat(Thread.interrupted()).isTrue();
          return "ended";
        });

    assertThat(cancelled.await(60, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aTaskOfAWorkerVerticleMustNotWaitForAFutureOfVertx() {
    assertThatThrownBy(
            () ->
                inVerticle(
                    ThreadingModel.WORKER,
                    () -> await(VertxFutures.toAwaitableStage(later("value")))))
        .isExactlyInstanceOf(BlockingNotAllowedException.class)
        .hasMessageContaining(
            "it runs a task of a Vert.x worker context, which completes its futures in later tasks");
  }

  @Test
  void aTaskOfAWorkerVerticleMayReadAFutureThatIsComplete() throws Exception {
    assertThat(
            inVerticle(
                ThreadingModel.WORKER,
                () -> await(VertxFutures.toAwaitableStage(Future.succeededFuture("value")))))
        .isEqualTo("value");
    IllegalStateException failure = new IllegalStateException("broken");
    assertThatThrownBy(
            () ->
                inVerticle(
                    ThreadingModel.WORKER,
                    () -> await(VertxFutures.toAwaitableStage(Future.failedFuture(failure)))))
        .isSameAs(failure);
  }

  @Test
  void theProgramCanAllowAWaitInAWorkerVerticle() throws Exception {
    Promise<String> promise = Promise.promise();
    vertx.setTimer(20, timer -> promise.complete("value"));

    assertThat(
            inVerticle(
                ThreadingModel.WORKER,
                () ->
                    Async.allowBlocking(
                        () -> await(VertxFutures.toAwaitableStage(promise.future())))))
        .isEqualTo("value");
  }

  @Test
  void executeBlockingMayWaitForAFutureOfAnEventLoopContext() throws Exception {
    var value = vertx.executeBlocking(() -> await(VertxFutures.toAwaitableStage(later("value"))));

    assertThat(await(value.toCompletionStage())).isEqualTo("value");
  }

  @Test
  void anUnorderedTaskOfAWorkerVerticleMayWait() throws Exception {
    CompletableFuture<String> value = new CompletableFuture<>();

    inVerticle(
        ThreadingModel.WORKER,
        () ->
            vertx
                .executeBlocking(() -> await(VertxFutures.toAwaitableStage(later("value"))), false)
                .onComplete(value::complete, value::completeExceptionally));

    assertThat(await(value)).isEqualTo("value");
  }

  @Test
  void aVirtualThreadOfABodyInAVerticleMayWait() throws Exception {
    CompletableFuture<String> value = new CompletableFuture<>();

    inVerticle(
        ThreadingModel.WORKER,
        () ->
            Async.start(() -> await(VertxFutures.toAwaitableStage(later("value"))))
                .thenAccept(value::complete));

    assertThat(await(value)).isEqualTo("value");
  }
}

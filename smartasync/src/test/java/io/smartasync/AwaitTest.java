package io.smartasync;

import static io.smartasync.Async.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every form of {@code await}: what it accepts, what it returns, and on which thread it waits. */
@Timeout(60)
class AwaitTest {

  private static final Duration LONG = Duration.ofMinutes(5);

  private static CompletableFuture<String> later(String value) {
    return CompletableFuture.supplyAsync(() -> value);
  }

  @Nested
  class Takes {

    @Test
    void aCompletableFutureThatIsDone() {
      String value = await(CompletableFuture.completedFuture("done"));
      assertThat(value).isEqualTo("done");
    }

    @Test
    void aCompletableFutureThatIsCompletedLater() {
      String value = await(later("later"));
      assertThat(value).isEqualTo("later");
    }

    @Test
    void aStage() {
      CompletionStage<Integer> stage = later("four").thenApply(String::length);
      int length = await(stage);
      assertThat(length).isEqualTo(4);
    }

    @Test
    void aStageAndTheExceptionItsCallerDeclares() throws IOException {
      String value = await(later("declared"), IOException.class);
      assertThat(value).isEqualTo("declared");
    }

    @Test
    void aStageAndATime() {
      String value = await(later("in time"), LONG);
      assertThat(value).isEqualTo("in time");
    }

    @Test
    void aStageATimeAndTheExceptionItsCallerDeclares() throws IOException {
      String value = await(later("both"), LONG, IOException.class);
      assertThat(value).isEqualTo("both");
    }

    @Test
    void aFutureTask() {
      FutureTask<String> task = new FutureTask<>(() -> "task");
      Thread.ofVirtual().start(task);
      String value = await(task);
      assertThat(value).isEqualTo("task");
    }

    @Test
    void whatAnExecutorReturns() {
      try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
        String value = await(executor.submit(() -> "submitted"));
        assertThat(value).isEqualTo("submitted");
      }
    }

    @Test
    void whatAForkJoinPoolReturns() {
      try (ForkJoinPool pool = new ForkJoinPool(1)) {
        String value = await(pool.submit(() -> "forked"));
        assertThat(value).isEqualTo("forked");
      }
    }

    @Test
    void aLambdaThatStartsTheOperation() {
      String value = await(() -> later("started"));
      assertThat(value).isEqualTo("started");
    }

    @Test
    void aMethodReferenceThatStartsTheOperation() {
      CompletableFuture<String> operation = later("referred to");
      String value = await(operation::toCompletableFuture);
      assertThat(value).isEqualTo("referred to");
    }

    @Test
    void aSupplierOfAnyKindOfStage() {
      Supplier<CompletionStage<String>> ofStages = () -> later("stage").minimalCompletionStage();
      Supplier<CompletableFuture<String>> ofFutures = () -> later("future");
      assertThat(await(ofStages)).isEqualTo("stage");
      assertThat(await(ofFutures)).isEqualTo("future");
    }

    @Test
    void aStageThatMayOnlyBeObserved() {
      CompletableFuture<String> source = new CompletableFuture<>();
      CompletionStage<String> stage = source.minimalCompletionStage();
      Thread.ofVirtual().start(() -> source.complete("minimal"));
      assertThat(await(stage)).isEqualTo("minimal");
      assertThat(await(stage, LONG)).isEqualTo("minimal");
    }

    @Test
    void aStageThatCannotBeConverted() throws IOException {
      CompletionStage<String> stage = new UnconvertibleStage<>(later("unconvertible"));
      assertThat(await(stage)).isEqualTo("unconvertible");
      assertThat(await(stage, LONG)).isEqualTo("unconvertible");
      assertThat(await(stage, IOException.class)).isEqualTo("unconvertible");
      assertThat(await(() -> stage)).isEqualTo("unconvertible");
    }

    @Test
    void aTypeThatIsBothAFutureAndAStage() throws IOException {
      var both = new StageAndFuture<>(later("both"));
      assertThat(await((CompletionStage<String>) both)).isEqualTo("both");
      assertThat(await((Future<String>) both)).isEqualTo("both");
      assertThat(await(both.toCompletableFuture())).isEqualTo("both");
      assertThat(await((Future<String>) both, LONG)).isEqualTo("both");
      assertThat(await(both.toCompletableFuture(), IOException.class)).isEqualTo("both");
      assertThat(await(() -> both)).isEqualTo("both");
    }

    @Test
    void aStageOfAWildcardType() {
      CompletionStage<? extends Number> stage = CompletableFuture.completedFuture(7);
      Number number = await(stage);
      assertThat(number).isEqualTo(7);
    }
  }

  @Nested
  class Returns {

    @Test
    void nullWhereTheResultIsNull() throws IOException {
      CompletableFuture<@Nullable String> future = CompletableFuture.completedFuture(null);
      Future<@Nullable String> task = done(() -> null);
      assertThat(AwaitTest.<@Nullable String>same(await(future))).isNull();
      assertThat(AwaitTest.<@Nullable String>same(await(task))).isNull();
      assertThat(AwaitTest.<@Nullable String>same(await(future, LONG))).isNull();
      assertThat(AwaitTest.<@Nullable String>same(await(future, IOException.class))).isNull();
      assertThat(AwaitTest.<@Nullable String>same(await(() -> future))).isNull();
      CompletionStage<@Nullable String> unconvertible = new UnconvertibleStage<>(future);
      assertThat(AwaitTest.<@Nullable String>same(await(unconvertible))).isNull();
    }

    @Test
    void nothingFromAFutureOfVoid() {
      AtomicReference<String> done = new AtomicReference<>();
      await(CompletableFuture.runAsync(() -> done.set("yes")));
      assertThat(done).hasValue("yes");
    }

    @Test
    void theSameObjectThatTheFutureHas() {
      Object value = new Object();
      assertThat(await(CompletableFuture.completedFuture(value))).isSameAs(value);
      assertThat(await(done(() -> value))).isSameAs(value);
    }
  }

  @Nested
  class WaitsOnTheCallersThread {

    @Test
    void aPlatformThread() throws InterruptedException {
      waitsOn(Thread.ofPlatform());
    }

    @Test
    void aVirtualThread() throws InterruptedException {
      waitsOn(Thread.ofVirtual());
    }

    private static void waitsOn(Thread.Builder builder) throws InterruptedException {
      CompletableFuture<String> future = new CompletableFuture<>();
      isSeenToWait(builder, () -> await(future), () -> future.complete("result"));
      CompletableFuture<String> timed = new CompletableFuture<>();
      isSeenToWait(builder, () -> await(timed, LONG), () -> timed.complete("result"));
      CompletableFuture<String> supplied = new CompletableFuture<>();
      isSeenToWait(builder, () -> await(() -> supplied), () -> supplied.complete("result"));
      FutureTask<String> plain = new FutureTask<>(() -> "result");
      isSeenToWait(builder, () -> await(plain), plain);
    }

    private static void isSeenToWait(
        Thread.Builder builder, Callable<String> wait, Runnable completion)
        throws InterruptedException {
      FutureTask<String> caller = new FutureTask<>(() -> callFrom(wait));
      Thread thread = builder.start(caller);
      Threads.untilAwaiting(thread);
      assertThat(thread.getStackTrace())
          .extracting(StackTraceElement::getMethodName)
          .contains("await", "callFrom");
      completion.run();
      thread.join();
      assertThat(caller.resultNow()).isEqualTo("result");
    }

    private static String callFrom(Callable<String> wait) throws Exception {
      return wait.call();
    }

    @Test
    void whichAlsoStartsTheOperation() {
      AtomicReference<Thread> starter = new AtomicReference<>();
      await(
          () -> {
            starter.set(Thread.currentThread());
            return later("started");
          });
      assertThat(starter).hasValue(Thread.currentThread());
    }

    @Test
    void theOnlyWorkerOfAForkJoinPoolWhichWaitsForAnotherTaskOfThatPool() throws Exception {
      try (ForkJoinPool pool = new ForkJoinPool(1)) {
        CompletableFuture<String> inner = new CompletableFuture<>();
        Future<String> outer =
            pool.submit(
                () -> {
                  pool.execute(() -> inner.complete("from the same pool"));
                  return await(inner);
                });
        assertThat(outer.get()).isEqualTo("from the same pool");
      }
    }

    @Test
    void theOnlyWorkerOfAForkJoinPoolWhichWaitsForATimeForAnotherTaskOfThatPool() throws Exception {
      try (ForkJoinPool pool = new ForkJoinPool(1)) {
        CompletableFuture<String> inner = new CompletableFuture<>();
        Future<String> outer =
            pool.submit(
                () -> {
                  pool.execute(() -> inner.complete("from the same pool"));
                  return await(inner, LONG);
                });
        assertThat(outer.get()).isEqualTo("from the same pool");
      }
    }

    @Test
    void theOnlyWorkerOfAForkJoinPoolWhichWaitsForAPlainFutureOfThatPool() throws Exception {
      try (ForkJoinPool pool = new ForkJoinPool(1)) {
        Future<String> outer =
            pool.submit(
                () -> {
                  FutureTask<String> inner = new FutureTask<>(() -> "from the same pool");
                  // From outside the pool, so that it is in a queue that the waiting worker does
                  // not read.
                  Thread helper = new Thread(() -> pool.execute(inner));
                  helper.start();
                  return await(inner);
                });
        assertThat(outer.get()).isEqualTo("from the same pool");
      }
    }

    @Test
    void aForkJoinWorkerWhilePlainFuturesFailOrAreCancelled() throws Exception {
      try (ForkJoinPool pool = new ForkJoinPool(1)) {
        FutureTask<String> failing =
            new FutureTask<>(
                () -> {
                  throw new IllegalStateException("inner");
                });
        FutureTask<String> cancelled = new FutureTask<>(() -> "never");
        Callable<Throwable> body =
            () -> {
              pool.execute(failing);
              return Threads.failureOf(() -> await(failing));
            };
        assertThat(pool.submit(body).get())
            .isInstanceOf(IllegalStateException.class)
            .hasMessage("inner");
        Callable<Throwable> other =
            () -> {
              pool.execute(() -> cancelled.cancel(true));
              return Threads.failureOf(() -> await(cancelled));
            };
        assertThat(pool.submit(other).get()).isInstanceOf(CancellationException.class);
      }
    }
  }

  @Test
  void aVirtualThreadThatWaitsDoesNotHoldItsCarrier() throws InterruptedException {
    // Far more waiting threads than carriers, all released by one more thread.
    CountDownLatch gate = new CountDownLatch(1);
    int waiting = 200 + 2 * Runtime.getRuntime().availableProcessors();
    CountDownLatch arrived = new CountDownLatch(waiting);
    List<CompletableFuture<Integer>> results =
        IntStream.range(0, waiting)
            .mapToObj(
                i ->
                    Async.start(
                        () -> {
                          arrived.countDown();
                          CompletableFuture<Integer> released =
                              Async.start(
                                  () -> {
                                    gate.await();
                                    return i;
                                  });
                          return await(released);
                        }))
            .toList();
    arrived.await();
    gate.countDown();
    assertThat(await(Async.all(results))).hasSize(waiting).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void nullArgumentsAreRejected() {
    CompletableFuture<String> future = new CompletableFuture<>();
    assertThatNullPointerException()
        .isThrownBy(() -> await(future, Threads.<Duration>nothing()))
        .withMessage("timeout");
    assertThatNullPointerException()
        .isThrownBy(() -> await(future, Threads.<Class<RuntimeException>>nothing()))
        .withMessage("declared");
    assertThatNullPointerException()
        .isThrownBy(() -> await(future, Threads.<Duration>nothing(), RuntimeException.class))
        .withMessage("timeout");
    assertThatNullPointerException()
        .isThrownBy(() -> await(future, LONG, Threads.<Class<RuntimeException>>nothing()))
        .withMessage("declared");
    assertThatNullPointerException()
        .isThrownBy(() -> await(Threads.<Supplier<CompletableFuture<String>>>nothing()))
        .withMessage("operation");
  }

  private static <T extends @Nullable Object> T same(T value) {
    return value;
  }

  private static <T extends @Nullable Object> FutureTask<T> done(Callable<T> body) {
    FutureTask<T> task = new FutureTask<>(body);
    task.run();
    return task;
  }
}

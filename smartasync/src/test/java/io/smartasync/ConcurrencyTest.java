package io.smartasync;

import static io.smartasync.Async.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code Concurrency.map} and {@code settle}, of futures and of synchronous bodies. {@link MapTest}
 * covers what they share with {@code Async.map}.
 */
@Timeout(120)
class ConcurrencyTest {

  private final IllegalStateException failure = new IllegalStateException("failed");

  private static List<Integer> range(int count) {
    return IntStream.range(0, count).boxed().toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void aLimitLessThanOneIsRejected(int limit) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Concurrency.limit(limit))
        .withMessage("limit must be at least 1, not " + limit);
  }

  @Test
  void nullOperationsAreRejected() {
    Concurrency one = Concurrency.limit(1);
    assertThatNullPointerException()
        .isThrownBy(() -> one.map(range(1), Threads.nothing()))
        .withMessage("operation");
    assertThatNullPointerException()
        .isThrownBy(() -> one.settle(range(1), Threads.nothing()))
        .withMessage("operation");
    assertThatNullPointerException()
        .isThrownBy(() -> one.blocking().map(range(1), Threads.nothing()))
        .withMessage("body");
  }

  @Test
  void anInstanceNamesItsLimit() {
    assertThat(Concurrency.limit(3)).hasToString("Concurrency.limit(3)");
    assertThat(Concurrency.limit(3).blocking()).hasToString("Concurrency.limit(3).blocking()");
  }

  @Test
  void mapIsAsyncMap() {
    AtomicInteger started = new AtomicInteger();
    CompletableFuture<List<Integer>> all =
        Concurrency.limit(2)
            .map(
                range(10),
                i -> {
                  started.incrementAndGet();
                  return new CompletableFuture<Integer>();
                });
    assertThat(started).hasValue(2);
    all.cancel(true);
    assertThat(await(Concurrency.limit(3).map(range(10), CompletableFuture::completedFuture)))
        .isEqualTo(range(10));
  }

  @Test
  void settleKeepsTheOtherResults() {
    CompletableFuture<Integer> last = new CompletableFuture<>();
    CompletableFuture<List<Outcome<Integer>>> settled =
        Concurrency.limit(2)
            .settle(
                range(1000),
                i ->
                    switch (i) {
                      case 10 -> CompletableFuture.failedFuture(failure);
                      case 20 -> throw failure;
                      case 30 -> Threads.<CompletionStage<Integer>>nothing();
                      case 999 -> last;
                      default -> CompletableFuture.completedFuture(i);
                    });
    assertThat(settled).isNotDone();
    last.complete(999);
    List<Outcome<Integer>> outcomes = await(settled);
    assertThat(outcomes).hasSize(1000);
    assertThat(outcomes.get(10)).isEqualTo(new Outcome.Failure<>(failure));
    assertThat(outcomes.get(20)).isEqualTo(new Outcome.Failure<>(failure));
    assertThat(outcomes.get(30).failure())
        .isInstanceOf(NullPointerException.class)
        .hasMessage("the operation returned null instead of a future");
    assertThat(outcomes.get(999)).isEqualTo(new Outcome.Success<>(999));
    assertThat(outcomes.stream().filter(Outcome::isSuccess).count()).isEqualTo(997);
  }

  @Test
  void cancellingASettlementCancelsWhatIsInFlightAndStartsNothingMore() {
    ConcurrentLinkedQueue<CompletableFuture<Integer>> started = new ConcurrentLinkedQueue<>();
    CompletableFuture<List<Outcome<Integer>>> settled =
        Concurrency.limit(3)
            .settle(
                range(10),
                i -> {
                  CompletableFuture<Integer> future = new CompletableFuture<>();
                  started.add(future);
                  return future;
                });
    settled.cancel(true);
    assertThat(started).hasSize(3).allMatch(CompletableFuture::isCancelled);
  }

  @Test
  void aFailureOfTheInputsFailsASettlement() {
    CompletableFuture<Integer> inFlight = new CompletableFuture<>();
    Iterable<Integer> inputs =
        () ->
            IntStream.range(0, 3)
                .peek(
                    i -> {
                      if (i == 1) {
                        throw failure;
                      }
                    })
                .iterator();
    CompletableFuture<List<Outcome<Integer>>> settled =
        Concurrency.limit(3).settle(inputs, i -> inFlight);
    assertThat(settled.exceptionNow()).isSameAs(failure);
    assertThat(inFlight).isCancelled();
  }

  @Test
  void aHundredThousandOperationsThatFailAtOnceNeedNoDeepStack() {
    List<Outcome<Integer>> outcomes =
        await(
            Concurrency.limit(4)
                .settle(range(100_000), i -> CompletableFuture.<Integer>failedFuture(failure)));
    assertThat(outcomes).hasSize(100_000).noneMatch(Outcome::isSuccess);
  }

  // Synchronous bodies.

  @Test
  void bodiesRunOnVirtualThreadsAtMostAsManyAsTheLimit() {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Semaphore turns = new Semaphore(4);
    List<Integer> results =
        await(
            Concurrency.limit(4)
                .blocking()
                .map(
                    range(200),
                    i -> {
                      assertThat(Thread.currentThread().isVirtual()).isTrue();
                      most.accumulateAndGet(running.incrementAndGet(), Math::max);
                      turns.acquire();
                      turns.release();
                      running.decrementAndGet();
                      return i;
                    }));
    assertThat(results).isEqualTo(range(200));
    assertThat(most.get()).isBetween(1, 4);
  }

  @Test
  void aFailingBodyFailsTheMapAsItselfAndInterruptsTheOthers() {
    IOException io = new IOException("disk");
    CountDownLatch waiting = new CountDownLatch(1);
    CompletableFuture<Throwable> seen = new CompletableFuture<>();
    CompletableFuture<List<Integer>> all =
        Concurrency.limit(2)
            .blocking()
            .map(
                range(10),
                i -> {
                  if (i == 0) {
                    waiting.countDown();
                    seen.complete(Threads.failureOf(() -> await(new CompletableFuture<>())));
                  }
                  waiting.await();
                  throw io;
                });
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> await(all, IOException.class))
        .isSameAs(io);
    assertThat(seen.join()).isInstanceOf(AsyncInterruptedException.class);
  }

  @Test
  void bodiesHaveOutcomes() {
    IOException io = new IOException("disk");
    List<Outcome<Integer>> outcomes =
        await(
            Concurrency.limit(2)
                .blocking()
                .settle(
                    range(3),
                    i -> {
                      if (i == 1) {
                        throw io;
                      }
                      return i;
                    }));
    assertThat(outcomes)
        .containsExactly(
            new Outcome.Success<>(0), new Outcome.Failure<>(io), new Outcome.Success<>(2));
  }

  @Test
  void bodiesHaveTheDeadlineOfTheCallerAlsoIfAnotherThreadStartsThem() {
    CompletableFuture<Integer> never = new CompletableFuture<>();
    CompletableFuture<List<Outcome<Integer>>> settled =
        Async.withDeadline(
            Duration.ofMillis(1),
            () -> Concurrency.limit(1).blocking().settle(range(3), i -> await(never)));
    // Waited for outside the deadline, so that only the bodies have it.
    assertThat(await(settled))
        .hasSize(3)
        .allMatch(each -> each.failure() instanceof Exception thrown && isCausedByTime(thrown));
  }

  private static boolean isCausedByTime(Exception thrown) {
    return thrown instanceof AsyncTimeoutException
        // The first one that times out cancels the future that all of them wait for.
        || thrown instanceof java.util.concurrent.CancellationException;
  }
}

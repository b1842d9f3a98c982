package io.smartasync;

import static io.smartasync.Async.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real errors, from real recursions and allocations: wherever they strike, somebody meets them. */
@Timeout(120)
class ErrorsTest {

  /** Makes the JVM throw its own error. */
  interface Strike {
    String now();
  }

  static Stream<Named<Strike>> strikes() {
    return Stream.of(
        Named.of("StackOverflowError", () -> recurse(0)),
        Named.of("OutOfMemoryError", () -> "" + new long[Integer.MAX_VALUE].length));
  }

  @SuppressWarnings("InfiniteRecursion") // until the stack is full
  private static String recurse(int depth) {
    return recurse(depth + 1) + depth;
  }

  private static void assertVirtualMachineError(Callable<?> call) {
    Throwable thrown = Threads.failureOf(call);
    assertThat(thrown).isInstanceOf(VirtualMachineError.class);
  }

  @ParameterizedTest
  @MethodSource("strikes")
  void inABody(Strike strike) {
    assertVirtualMachineError(() -> await(Async.start(strike::now)));
    assertVirtualMachineError(() -> await(Async.start(() -> await(Async.start(strike::now)))));
  }

  @ParameterizedTest
  @MethodSource("strikes")
  void inASynchronousOperation(Strike strike) {
    assertVirtualMachineError(() -> await(() -> CompletableFuture.completedFuture(strike.now())));
    assertVirtualMachineError(() -> Async.withDeadline(Duration.ofMinutes(1), strike::now));
    assertVirtualMachineError(() -> Async.allowBlocking(strike::now));
    assertThat(Deadline.current()).isNull();
  }

  @ParameterizedTest
  @MethodSource("strikes")
  void inAnOperationOfAMapOnWhicheverThreadStartsIt(Strike strike) {
    assertVirtualMachineError(
        () ->
            await(Async.map(List.of(1), 1, i -> CompletableFuture.completedFuture(strike.now()))));
    CompletableFuture<String> first = new CompletableFuture<>();
    CompletableFuture<List<String>> all =
        Async.map(
            List.of(1, 2),
            1,
            i -> i == 1 ? first : CompletableFuture.completedFuture(strike.now()));
    first.complete("first");
    assertVirtualMachineError(() -> await(all));
  }

  @ParameterizedTest
  @MethodSource("strikes")
  void inTheInputsOfAMap(Strike strike) {
    CompletableFuture<String> inFlight = new CompletableFuture<>();
    Iterator<Integer> inputs =
        new Iterator<>() {
          private int next;

          @Override
          public boolean hasNext() {
            return true;
          }

          @Override
          public Integer next() {
            return next++ == 0 ? 0 : strike.now().length();
          }
        };
    assertVirtualMachineError(() -> await(Async.map(() -> inputs, 2, i -> inFlight)));
    assertThat(inFlight).isCancelled();
  }

  /** A future of another library, in which the error strikes where the results are combined. */
  private static final class Striking extends CompletableFuture<String> {
    private final Strike strike;

    Striking(Strike strike) {
      this.strike = strike;
    }

    @Override
    public String resultNow() {
      return strike.now();
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
      return !strike.now().isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("strikes")
  void whereResultsAreCombined(Strike strike) {
    Striking last = new Striking(strike);
    CompletableFuture<List<String>> all =
        Async.all(CompletableFuture.completedFuture("first"), last);
    last.complete("last");
    assertVirtualMachineError(() -> await(all));
    Striking mapped = new Striking(strike);
    CompletableFuture<List<String>> map = Async.map(List.of(1), 1, i -> mapped);
    mapped.complete("mapped");
    assertVirtualMachineError(() -> await(map));
  }

  @ParameterizedTest
  @MethodSource("strikes")
  void inACancellationTheOthersAreCancelledAllTheSameAndTheFailureTells(Strike strike) {
    CompletableFuture<String> failing = new CompletableFuture<>();
    CompletableFuture<String> other = new CompletableFuture<>();
    CompletableFuture<List<String>> all = Async.all(failing, new Striking(strike), other);
    IllegalStateException failure = new IllegalStateException("the first");
    failing.completeExceptionally(failure);
    assertThat(other).isCancelled();
    assertThatThrownBy(() -> await(all)).isSameAs(failure);
    assertThat(failure.getSuppressed()).hasAtLeastOneElementOfType(VirtualMachineError.class);
  }

  @ParameterizedTest
  @MethodSource("strikes")
  void inTheCancellationOfAnInterruptedWaitTheFlagIsSetAllTheSame(Strike strike) {
    Thread.currentThread().interrupt();
    assertVirtualMachineError(() -> await(new Striking(strike)));
    assertThat(Thread.interrupted()).isTrue();
  }

  // A failure that is shared.

  private static final int MILLION = 1_000_000;

  @Test
  void aFailedFutureAwaitedAMillionTimesDoesNotGrow() {
    IllegalStateException failure = new IllegalStateException("shared");
    CompletableFuture<String> future = CompletableFuture.failedFuture(failure);
    assertThat(timesThrown(1_000, future, failure)).isEqualTo(1_000);
    long before = Resources.usedHeap();
    assertThat(timesThrown(MILLION, future, failure)).isEqualTo(MILLION);
    // One reference for each wait alone would be four times as much.
    assertThat(Resources.usedHeap() - before).isLessThan(1 << 20);
    assertThat(failure.getSuppressed()).hasSizeBetween(1, AwaitSite.MOST);
    assertThat(failure.getCause()).isNull();
  }

  private static int timesThrown(
      int times, CompletableFuture<String> future, IllegalStateException failure) {
    int thrown = 0;
    for (int i = 0; i < times; i++) {
      try {
        await(future);
      } catch (IllegalStateException e) {
        if (e.equals(failure)) {
          thrown++;
        }
      }
    }
    return thrown;
  }
}

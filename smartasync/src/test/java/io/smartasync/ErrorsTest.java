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

/** Real stack overflows and failed allocations: wherever they occur, a caller receives them. */
@Timeout(120)
class ErrorsTest {

  /** Makes the JVM throw an error. */
  interface ErrorSource {
    String occur();
  }

  static Stream<Named<ErrorSource>> errors() {
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
  @MethodSource("errors")
  void inABody(ErrorSource error) {
    assertVirtualMachineError(() -> await(Async.start(error::occur)));
    assertVirtualMachineError(() -> await(Async.start(() -> await(Async.start(error::occur)))));
  }

  @ParameterizedTest
  @MethodSource("errors")
  void inASynchronousOperation(ErrorSource error) {
    assertVirtualMachineError(() -> await(() -> CompletableFuture.completedFuture(error.occur())));
    assertVirtualMachineError(() -> Async.withDeadline(Duration.ofMinutes(1), error::occur));
    assertVirtualMachineError(() -> Async.allowBlocking(error::occur));
    assertThat(Deadline.current()).isNull();
  }

  @ParameterizedTest
  @MethodSource("errors")
  void inAnOperationOfAMapOnAnyThread(ErrorSource error) {
    assertVirtualMachineError(
        () ->
            await(Async.map(List.of(1), 1, i -> CompletableFuture.completedFuture(error.occur()))));
    CompletableFuture<String> first = new CompletableFuture<>();
    CompletableFuture<List<String>> all =
        Async.map(
            List.of(1, 2),
            1,
            i -> i == 1 ? first : CompletableFuture.completedFuture(error.occur()));
    first.complete("first");
    assertVirtualMachineError(() -> await(all));
  }

  @ParameterizedTest
  @MethodSource("errors")
  void inTheInputsOfAMap(ErrorSource error) {
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
            return next++ == 0 ? 0 : error.occur().length();
          }
        };
    assertVirtualMachineError(() -> await(Async.map(() -> inputs, 2, i -> inFlight)));
    assertThat(inFlight).isCancelled();
  }

  /** A future of another library whose methods throw the error. */
  private static final class ThrowingFuture extends CompletableFuture<String> {
    private final ErrorSource error;

    ThrowingFuture(ErrorSource error) {
      this.error = error;
    }

    @Override
    public String resultNow() {
      return error.occur();
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
      return !error.occur().isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("errors")
  void whereResultsAreCombined(ErrorSource error) {
    ThrowingFuture last = new ThrowingFuture(error);
    CompletableFuture<List<String>> all =
        Async.all(CompletableFuture.completedFuture("first"), last);
    last.complete("last");
    assertVirtualMachineError(() -> await(all));
    ThrowingFuture mapped = new ThrowingFuture(error);
    CompletableFuture<List<String>> map = Async.map(List.of(1), 1, i -> mapped);
    mapped.complete("mapped");
    assertVirtualMachineError(() -> await(map));
  }

  @ParameterizedTest
  @MethodSource("errors")
  void inACancellationWhichDoesNotStopTheOtherCancellations(ErrorSource error) {
    CompletableFuture<String> failing = new CompletableFuture<>();
    CompletableFuture<String> other = new CompletableFuture<>();
    CompletableFuture<List<String>> all = Async.all(failing, new ThrowingFuture(error), other);
    IllegalStateException failure = new IllegalStateException("the first");
    failing.completeExceptionally(failure);
    assertThat(other).isCancelled();
    assertThatThrownBy(() -> await(all)).isSameAs(failure);
    assertThat(failure.getSuppressed()).hasAtLeastOneElementOfType(VirtualMachineError.class);
  }

  @ParameterizedTest
  @MethodSource("errors")
  void inTheCancellationOfAnInterruptedWaitWhichLeavesTheFlagSet(ErrorSource error) {
    Thread.currentThread().interrupt();
    assertVirtualMachineError(() -> await(new ThrowingFuture(error)));
    assertThat(Thread.interrupted()).isTrue();
  }

  // A shared failure.

  private static final int MILLION = 1_000_000;

  @Test
  void aFailedFutureAwaitedAMillionTimesDoesNotGrow() {
    IllegalStateException failure = new IllegalStateException("shared");
    CompletableFuture<String> future = CompletableFuture.failedFuture(failure);
    assertThat(timesThrown(1_000, future, failure)).isEqualTo(1_000);
    long before = Resources.usedHeap();
    assertThat(timesThrown(MILLION, future, failure)).isEqualTo(MILLION);
    // A single reference for each wait would take four times as much.
    assertThat(Resources.usedHeap() - before).isLessThan(1 << 20);
    assertThat(failure.getSuppressed()).hasSizeBetween(1, AwaitSite.MAX_SITES);
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

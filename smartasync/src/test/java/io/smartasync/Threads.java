package io.smartasync;

import static java.lang.Thread.State.TIMED_WAITING;
import static java.lang.Thread.State.WAITING;

import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

/** Helps tests with threads. The timeouts of the test classes end every loop here. */
final class Threads {

  private static final long POLL_NANOS = 100_000;
  private static final long SPIN_NANOS = 30_000_000_000L;

  private Threads() {}

  /** Returns when the thread is parked inside {@code await}. */
  static void untilAwaiting(Thread thread) {
    untilWaitingIn(thread, "await");
  }

  /** Returns when the thread is parked inside a method. */
  static void untilWaitingIn(Thread thread, String method) {
    until(
        () -> {
          Thread.State state = thread.getState();
          Assertions.assertThat(state).isNotEqualTo(Thread.State.TERMINATED);
          return (state == WAITING || state == TIMED_WAITING)
              && Arrays.stream(thread.getStackTrace())
                  .anyMatch(frame -> frame.getMethodName().equals(method));
        });
  }

  /** Returns when a method is on the stack of the thread. */
  static void untilIn(Thread thread, String method) {
    until(
        () ->
            Arrays.stream(thread.getStackTrace())
                .anyMatch(frame -> frame.getMethodName().equals(method)));
  }

  /** Returns when the condition holds. */
  static void until(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      if (Thread.currentThread().isInterrupted()) {
        throw new IllegalStateException("interrupted: the timeout of the test is exceeded");
      }
      LockSupport.parkNanos(POLL_NANOS);
    }
  }

  /** Like {@link #until}, but spins, because an interrupt flag disturbs parking. */
  static void spinUntil(BooleanSupplier condition) {
    long end = System.nanoTime() + SPIN_NANOS;
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - end > 0) {
        throw new IllegalStateException("the condition did not become true within the time limit");
      }
      Thread.onSpinWait();
    }
  }

  /** Returns what the body throws. */
  static Throwable failureOf(Callable<?> body) {
    return Objects.requireNonNull(Assertions.catchThrowable(body::call), "nothing was thrown");
  }

  /** Returns null where the types do not allow it, as a caller without null checks may pass. */
  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals", "DataFlowIssue"})
  static <T> T nothing() {
    @Nullable T none = null;
    return none;
  }
}

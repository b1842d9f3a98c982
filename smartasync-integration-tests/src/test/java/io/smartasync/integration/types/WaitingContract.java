package io.smartasync.integration.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.smartasync.AsyncInterruptedException;
import io.smartasync.AsyncTimeoutException;
import io.smartasync.BlockingNotAllowedException;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The behaviour of the synchronous twin of one asynchronous value, for every library's type. */
@Timeout(120)
abstract class WaitingContract {

  /**
   * The synchronous methods of one object.
   *
   * @param value returns the name of the thread that made the value, normally a thread of the
   *     library
   * @param nothing returns when an operation without a value is done
   * @param endless waits for a value that never arrives; the source reports its start and its end
   * @param limited like {@code endless}, with a timeout that leaves the source time to start
   */
  record Variants(
      Callable<String> value, Runnable nothing, Callable<?> endless, Callable<?> limited) {}

  /** Returns the methods of an object whose sources report what happens to them. */
  abstract Variants variants(CallStyle style, Signals signals);

  /** Returns the prefix of the value, which is the prefix of the library's thread names. */
  abstract String valuePrefix();

  /** Runs a task on a thread of the library that must not wait. */
  abstract void onEventLoop(Runnable task);

  /** Waits until the source is cancelled, if its type can be cancelled. */
  void awaitCancellation(Signals signals) throws InterruptedException {
    signals.awaitCancellation();
  }

  @ParameterizedTest
  @EnumSource
  void returnsTheValue(CallStyle style) throws Exception {
    assertThat(variants(style, new Signals()).value().call()).startsWith(valuePrefix());
  }

  @ParameterizedTest
  @EnumSource
  void returnsWhenAnOperationWithoutAValueIsDone(CallStyle style) throws InterruptedException {
    Signals signals = new Signals();
    variants(style, signals).nothing().run();
    assertThat(signals.starts()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void interruptingTheCallerCancelsTheSource(CallStyle style) throws InterruptedException {
    Signals signals = new Signals();
    Caller caller = Caller.of(variants(style, signals).endless());
    signals.awaitStart();
    Caller.Outcome outcome = caller.interrupt();
    assertThat(outcome.thrown()).isExactlyInstanceOf(AsyncInterruptedException.class);
    assertThat(outcome.isInterrupted()).isTrue();
    awaitCancellation(signals);
  }

  @ParameterizedTest
  @EnumSource
  void aTimeoutCancelsTheSource(CallStyle style) throws InterruptedException {
    Signals signals = new Signals();
    Throwable thrown = catchThrowable(variants(style, signals).limited()::call);
    assertThat(thrown).isExactlyInstanceOf(AsyncTimeoutException.class);
    awaitCancellation(signals);
  }

  @ParameterizedTest
  @EnumSource
  void isRefusedOnAnEventLoopBeforeTheSourceStarts(CallStyle style) throws Exception {
    Signals signals = new Signals();
    FutureTask<Throwable> refusal =
        new FutureTask<>(() -> catchThrowable(variants(style, signals).endless()::call));
    onEventLoop(refusal);
    assertThat(refusal.get()).isExactlyInstanceOf(BlockingNotAllowedException.class);
    assertThat(signals.starts()).isZero();
  }
}

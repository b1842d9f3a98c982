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

/** What the synchronous twin of one asynchronous value does, whichever library's value it is. */
@Timeout(120)
abstract class WaitingContract {

  /**
   * The synchronous doors of an object of the library's.
   *
   * @param value returns the name of the thread that made it, one of the library's, as a rule
   * @param nothing returns when that is done which has no value
   * @param endless waits for what never comes; the source tells of its start and of its end
   * @param limited the same, with a limit of its time, within which the source starts
   */
  record Doors(
      Callable<String> value, Runnable nothing, Callable<?> endless, Callable<?> limited) {}

  /** The doors of an object whose sources tell what happens to them. */
  abstract Doors doors(Via via, Signals signals);

  /** How a value begins: as the names of the library's threads do. */
  abstract String beginningOfValue();

  /** Runs a task where the library runs what must not wait. */
  abstract void onEventLoop(Runnable task);

  /** Returns when the source has seen that nobody wants its value, if it can. */
  void awaitCancellation(Signals signals) throws InterruptedException {
    signals.awaitCancellation();
  }

  @ParameterizedTest
  @EnumSource
  void returnsTheValue(Via via) throws Exception {
    assertThat(doors(via, new Signals()).value().call()).startsWith(beginningOfValue());
  }

  @ParameterizedTest
  @EnumSource
  void returnsWhenThatIsDoneWhichHasNoValue(Via via) throws InterruptedException {
    Signals signals = new Signals();
    doors(via, signals).nothing().run();
    assertThat(signals.starts()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void interruptingTheCallerCancelsTheSource(Via via) throws InterruptedException {
    Signals signals = new Signals();
    Caller caller = Caller.of(doors(via, signals).endless());
    signals.awaitStart();
    Caller.Outcome outcome = caller.interrupt();
    assertThat(outcome.thrown()).isExactlyInstanceOf(AsyncInterruptedException.class);
    assertThat(outcome.isInterrupted()).isTrue();
    awaitCancellation(signals);
  }

  @ParameterizedTest
  @EnumSource
  void theEndOfItsTimeCancelsTheSource(Via via) throws InterruptedException {
    Signals signals = new Signals();
    Throwable thrown = catchThrowable(doors(via, signals).limited()::call);
    assertThat(thrown).isExactlyInstanceOf(AsyncTimeoutException.class);
    awaitCancellation(signals);
  }

  @ParameterizedTest
  @EnumSource
  void isRefusedOnAnEventLoopBeforeAnythingStarts(Via via) throws Exception {
    Signals signals = new Signals();
    FutureTask<Throwable> refusal =
        new FutureTask<>(() -> catchThrowable(doors(via, signals).endless()::call));
    onEventLoop(refusal);
    assertThat(refusal.get()).isExactlyInstanceOf(BlockingNotAllowedException.class);
    assertThat(signals.starts()).isZero();
  }
}

package io.smartasync.integration.types;

import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/** A synchronous call on a thread of its own that can be interrupted. */
final class Caller {

  private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
  private final Thread thread;

  /**
   * How the call ended.
   *
   * @param thrown what it threw
   * @param isInterrupted whether the interrupt flag was set afterwards
   */
  record Outcome(Throwable thrown, boolean isInterrupted) {}

  private Caller(Callable<?> call) {
    thread =
        Thread.ofPlatform()
            .name("caller")
            .daemon()
            .start(
                () -> {
                  Throwable thrown = catchThrowable(call::call);
                  outcome.complete(new Outcome(thrown, Thread.currentThread().isInterrupted()));
                });
  }

  static Caller of(Callable<?> call) {
    return new Caller(call);
  }

  /** Interrupts the call and returns when it has ended. */
  Outcome interrupt() {
    thread.interrupt();
    return outcome.join();
  }
}

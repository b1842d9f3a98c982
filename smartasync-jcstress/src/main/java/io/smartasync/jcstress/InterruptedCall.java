package io.smartasync.jcstress;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A synchronous call that another thread interrupts once, and its result. */
final class InterruptedCall {

  /**
   * The result of a call.
   *
   * @param outcome the returned value, or the failure
   * @param flag whether the interrupt was kept: if the call failed because of it, the thread's flag
   *     was set when the call ended; otherwise the flag was set after the interrupt was sent
   */
  record Ended(String outcome, String flag) {}

  private volatile @Nullable Thread thread;
  private final CompletableFuture<String> sent = new CompletableFuture<>();

  /** Starts the call on a virtual thread. */
  CompletableFuture<Ended> start(Callable<?> call) {
    CompletableFuture<Ended> ended = new CompletableFuture<>();
    Thread unused = Thread.ofVirtual().start(() -> ended.complete(run(call)));
    return ended;
  }

  /**
   * Makes the call on the current thread and returns after the interrupt, with the flag cleared.
   */
  Ended run(Callable<?> call) {
    thread = Thread.currentThread();
    String outcome = Outcomes.of(call);
    boolean isSetAtTheEnd = Thread.currentThread().isInterrupted();
    // Parks without clearing the flag. Spinning virtual threads would keep others from starting.
    String unused = sent.join();
    boolean isSetAfterwards = Thread.interrupted();
    boolean isKept = isSetAfterwards && (isSetAtTheEnd || !outcome.equals(Outcomes.INTERRUPTED));
    return new Ended(outcome, isKept ? "kept" : "lost");
  }

  void interrupt() {
    Spin.until(() -> thread != null);
    Thread caller = thread;
    if (caller != null) {
      caller.interrupt();
    }
    sent.complete("sent");
  }
}

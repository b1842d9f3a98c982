package io.smartasync.jcstress;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A synchronous call that another thread interrupts once, and what became of it. */
final class InterruptedCall {

  /**
   * How a call ended.
   *
   * @param outcome what it returned, or how it failed
   * @param flag whether the interrupt was kept: as the flag of the thread when the call has failed
   *     because of it, and in any case after it was sent
   */
  record Ended(String outcome, String flag) {}

  private volatile @Nullable Thread thread;
  private final CompletableFuture<String> sent = new CompletableFuture<>();

  /** Calls on a virtual thread. */
  CompletableFuture<Ended> start(Callable<?> call) {
    CompletableFuture<Ended> ended = new CompletableFuture<>();
    Thread unused = Thread.ofVirtual().start(() -> ended.complete(run(call)));
    return ended;
  }

  /** Calls on the current thread, and returns when it was interrupted; its flag is clear then. */
  Ended run(Callable<?> call) {
    thread = Thread.currentThread();
    String outcome = Outcomes.of(call);
    boolean isSetAtTheEnd = Thread.currentThread().isInterrupted();
    // Parks and keeps the flag. Virtual threads that spin would not let others start.
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

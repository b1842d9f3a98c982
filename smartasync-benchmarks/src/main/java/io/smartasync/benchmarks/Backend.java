package io.smartasync.benchmarks;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** An asynchronous service that answers its requests only when {@link #answer} is called. */
final class Backend {

  private final Queue<CompletableFuture<Integer>> unanswered = new ConcurrentLinkedQueue<>();
  private final AtomicInteger inFlight = new AtomicInteger();

  CompletableFuture<Integer> request() {
    CompletableFuture<Integer> answer = new CompletableFuture<>();
    unanswered.add(answer);
    inFlight.incrementAndGet();
    return answer;
  }

  /** Returns how many requests are unanswered. */
  int inFlight() {
    return inFlight.get();
  }

  /** Answers all open requests. */
  void answer() {
    @Nullable CompletableFuture<Integer> next = unanswered.poll();
    while (next != null) {
      inFlight.decrementAndGet();
      next.complete(AsyncValues.VALUE);
      next = unanswered.poll();
    }
  }
}

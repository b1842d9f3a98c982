package io.smartasync.benchmarks;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Something asynchronous that answers no request before it is told to. */
final class Backend {

  private final Queue<CompletableFuture<Integer>> unanswered = new ConcurrentLinkedQueue<>();
  private final AtomicInteger inFlight = new AtomicInteger();

  CompletableFuture<Integer> request() {
    CompletableFuture<Integer> answer = new CompletableFuture<>();
    unanswered.add(answer);
    inFlight.incrementAndGet();
    return answer;
  }

  /** How many requests wait for their answers. */
  int inFlight() {
    return inFlight.get();
  }

  /** Answers what has been requested. */
  void answer() {
    @Nullable CompletableFuture<Integer> next = unanswered.poll();
    while (next != null) {
      inFlight.decrementAndGet();
      next.complete(AsyncValues.VALUE);
      next = unanswered.poll();
    }
  }
}

package io.smartasync;

import static io.smartasync.Async.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many platform and virtual threads share futures and bodies; calls do not affect each other. */
@Timeout(120)
class ConcurrentUseTest {

  private static final int THREADS = 64;
  private static final int ROUNDS = 150;
  private static final Duration LONG = Duration.ofMinutes(5);

  @Test
  void everyCallGetsItsOwnResult() throws Exception {
    CompletableFuture<String> done = CompletableFuture.completedFuture("shared");
    IllegalStateException unchecked = new IllegalStateException("shared");
    CompletableFuture<String> failed = CompletableFuture.failedFuture(unchecked);
    IOException checked = new IOException("shared");
    CompletableFuture<String> broken = CompletableFuture.failedFuture(checked);
    List<CompletableFuture<Integer>> rounds =
        IntStream.range(0, ROUNDS).mapToObj(i -> new CompletableFuture<Integer>()).toList();
    CyclicBarrier together = new CyclicBarrier(THREADS);

    List<FutureTask<Integer>> callers = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int t = 0; t < THREADS; t++) {
      int id = t;
      Callable<Integer> calls =
          () -> {
            together.await();
            int right = 0;
            for (int round = 0; round < ROUNDS; round++) {
              int own = id * ROUNDS + round;
              // The first thread completes the future that all wait for.
              CompletableFuture<Integer> shared = rounds.get(round);
              if (round % THREADS == id) {
                shared.complete(round);
              }
              right += await(shared) == round ? 1 : 0;
              right += await(done).equals("shared") ? 1 : 0;
              right += await(Async.start(() -> own)) == own ? 1 : 0;
              right += await(() -> Async.start(() -> own + await(shared))) == own + round ? 1 : 0;
              right += await(Async.start(() -> own), LONG) == own ? 1 : 0;
              right +=
                  await(Async.all(shared, Async.start(() -> own))).equals(List.of(round, own))
                      ? 1
                      : 0;
              right +=
                  await(Async.map(List.of(1, 2, 3), 2, i -> Async.start(() -> own + i)))
                          .equals(List.of(own + 1, own + 2, own + 3))
                      ? 1
                      : 0;
              right += Threads.failureOf(() -> await(failed)).equals(unchecked) ? 1 : 0;
              right +=
                  Threads.failureOf(() -> await(broken, IOException.class)).equals(checked) ? 1 : 0;
              CompletableFuture<String> cancelled =
                  Async.start(() -> await(new CompletableFuture<String>()));
              cancelled.cancel(true);
              right += Thread.currentThread().isInterrupted() ? 0 : 1;
            }
            return right;
          };
      FutureTask<Integer> caller = new FutureTask<>(calls);
      callers.add(caller);
      threads.add((t % 2 == 0 ? Thread.ofPlatform() : Thread.ofVirtual()).start(caller));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    for (FutureTask<Integer> caller : callers) {
      assertThat(caller.get()).isEqualTo(10 * ROUNDS);
    }
    assertThat(unchecked.getSuppressed()).hasSizeLessThanOrEqualTo(AwaitSite.MAX_SITES);
  }
}

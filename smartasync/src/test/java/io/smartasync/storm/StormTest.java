package io.smartasync.storm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/**
 * Random operations, waits, interrupts, cancellations, timeouts, deadlines, and futures and
 * publishers that misbehave, on threads of every kind. Every wait ends, with an outcome that the
 * oracle allows, and nothing is left running.
 *
 * <p>{@code -Dstorm.seconds=600} runs it for longer, {@code -Dstorm.seed=...} repeats the cases of
 * a run; the message of a failure contains the seed of its case, which {@code -Dstorm.case=...}
 * repeats a thousand times.
 */
class StormTest {

  private static final long SECONDS = Long.getLong("storm.seconds", 12);
  private static final long SEED = Long.getLong("storm.seed", System.nanoTime());
  private static final int THREADS_OF_EACH_KIND = 2;
  private static final int REPETITIONS = 1_000;

  private final AtomicLong nextSeed = new AtomicLong(SEED);
  private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
  private final AtomicLong cases = new AtomicLong();
  private volatile boolean isOver;

  private void runCases() {
    while (!isOver && failures.isEmpty()) {
      run(nextSeed.getAndIncrement());
    }
  }

  private void run(long seed) {
    try {
      new Storm(seed).run();
      cases.incrementAndGet();
    } catch (Throwable thrown) {
      failures.add(thrown);
    }
  }

  @Test
  void everyWaitEndsAsTheOracleAllows() throws Exception {
    Long single = Long.getLong("storm.case");
    if (single != null) {
      for (int i = 0; i < REPETITIONS; i++) {
        run(single);
      }
      assertThat(failures).isEmpty();
      return;
    }
    System.out.println("storm.seed=" + SEED);
    List<Thread> threads = new ArrayList<>();
    List<Future<?>> workers = new ArrayList<>();
    try (ForkJoinPool pool = new ForkJoinPool(THREADS_OF_EACH_KIND)) {
      for (int i = 0; i < THREADS_OF_EACH_KIND; i++) {
        threads.add(Thread.ofPlatform().daemon().start(this::runCases));
        threads.add(Thread.ofVirtual().start(this::runCases));
        workers.add(pool.submit(this::runCases));
      }
      TimeUnit.SECONDS.sleep(SECONDS);
      isOver = true;
      for (Thread thread : threads) {
        assertThat(thread.join(Duration.ofSeconds(90)))
            .as(() -> "ended; seeds up to " + nextSeed + ": " + List.of(thread.getStackTrace()))
            .isTrue();
      }
      for (Future<?> worker : workers) {
        worker.get(90, TimeUnit.SECONDS);
      }
    }
    assertThat(failures).isEmpty();
    System.out.println("storm: " + cases + " cases");
    assertThat(cases.get()).isPositive();
  }
}

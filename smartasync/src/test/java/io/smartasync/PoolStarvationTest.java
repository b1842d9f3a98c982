package io.smartasync;

import static io.smartasync.Async.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tasks that wait for later tasks of the same executor do not starve it. */
@Timeout(120)
class PoolStarvationTest {

  /** Many more tasks than carriers or workers, each of which waits for another one. */
  private static final int DEPTH = 200;

  @Test
  void bodiesThatWaitForBodiesNeverRunOutOfThreads() {
    assertThat(await(nested(DEPTH))).isEqualTo(DEPTH);
  }

  private static CompletableFuture<Integer> nested(int depth) {
    return Async.start(() -> depth == 0 ? 0 : 1 + await(nested(depth - 1)));
  }

  @Test
  void aForkJoinPoolCompensatesForEveryFormOfAwait() {
    for (AwaitForm form : AwaitForm.values()) {
      try (ForkJoinPool pool = new ForkJoinPool(2)) {
        assertThat(await(nestedOn(pool, form, 20))).as("%s", form).isEqualTo(20);
      }
    }
  }

  private static CompletableFuture<Integer> nestedOn(ForkJoinPool pool, AwaitForm form, int depth) {
    return CompletableFuture.supplyAsync(
        () -> depth == 0 ? 0 : 1 + form.await(nestedOn(pool, form, depth - 1)), pool);
  }

  @Test
  void aForkJoinPoolCompensatesForPlainFutures() {
    try (ForkJoinPool pool = new ForkJoinPool(2)) {
      assertThat(await(plainOn(pool, 20))).isEqualTo(20);
    }
  }

  private static Future<Integer> plainOn(ForkJoinPool pool, int depth) {
    Callable<Integer> task = () -> depth == 0 ? 0 : 1 + await(plainOn(pool, depth - 1));
    return pool.submit(task);
  }
}

package io.smartasync.integration.threads;

import static io.smartasync.Async.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.smartasync.Async;
import io.smartasync.BlockingNotAllowedException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Whether a synchronous call is allowed on a thread.
 *
 * @param threadName the name of the thread
 * @param refusal the refusal, or null if the call was allowed
 */
record Verdict(String threadName, @Nullable BlockingNotAllowedException refusal) {

  /**
   * Determines the verdict on the current thread, with the check before an operation, a finished
   * and an unfinished future.
   */
  static Verdict here() {
    String name = Thread.currentThread().getName();
    try {
      Async.requireBlockingAllowed("SmartUsers.find", "findAsync");
      assertThat(await(CompletableFuture.completedFuture("done"))).isEqualTo("done");
      assertThat(await(Async.start(() -> "later"))).isEqualTo("later");
      return new Verdict(name, null);
    } catch (BlockingNotAllowedException refusal) {
      CompletableFuture<String> unfinished = new CompletableFuture<>();
      try {
        throw new AssertionError(await(unfinished));
      } catch (BlockingNotAllowedException again) {
        assertThat(again.reason()).isEqualTo(refusal.reason());
        assertThat(unfinished).isCancelled();
      }
      return new Verdict(name, refusal);
    }
  }

  /** Determines the verdict on a thread of the executor. */
  static Verdict on(Consumer<Runnable> executor) {
    CompletableFuture<Verdict> verdict = new CompletableFuture<>();
    executor.accept(() -> verdict.completeAsync(Verdict::here, Runnable::run));
    return await(verdict);
  }

  void assertRefused(String threadName, String reason) {
    assertThat(this.threadName).startsWith(threadName);
    assertThat(Objects.requireNonNull(refusal, this.threadName).reason()).contains(reason);
    assertThat(refusal).hasMessageContaining("Call findAsync instead");
    assertThat(refusal.threadName()).isEqualTo(this.threadName);
  }

  void assertAllowed(String threadName) {
    assertThat(this.threadName).startsWith(threadName);
    assertThat(refusal).isNull();
  }
}

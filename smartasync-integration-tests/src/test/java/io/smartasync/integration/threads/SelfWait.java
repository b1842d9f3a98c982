package io.smartasync.integration.threads;

import static io.smartasync.Async.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.smartasync.BlockingNotAllowedException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A wait for an operation that only the waiting thread itself would complete. */
final class SelfWait {

  private SelfWait() {}

  /**
   * Asserts that a wait in the callback of an operation for another one of its kind is refused.
   *
   * @param operation starts an operation that a thread of the library completes
   * @param threadName the beginning of the name of that thread
   * @param reason a part of the reason for the refusal
   */
  static void assertRefused(
      Supplier<CompletableFuture<?>> operation, String threadName, String reason) throws Exception {
    BlockingNotAllowedException refusal = refusalIn(operation);
    assertThat(refusal.threadName()).startsWith(threadName);
    assertThat(refusal.reason()).contains(reason);
    // The thread was not blocked: it completes further operations.
    assertThat(operation.get().handle((value, failure) -> "done").get(60, TimeUnit.SECONDS))
        .isEqualTo("done");
  }

  /** Asserts that a wait in a task of an executor with one thread for another task is refused. */
  static void assertRefused(Consumer<Runnable> executor, String threadName, String reason)
      throws Exception {
    assertRefused(() -> completedOn(executor), threadName, reason);
  }

  private static CompletableFuture<Boolean> completedOn(Consumer<Runnable> executor) {
    CompletableFuture<Boolean> future = new CompletableFuture<>();
    executor.accept(() -> future.complete(true));
    return future;
  }

  private static BlockingNotAllowedException refusalIn(Supplier<CompletableFuture<?>> operation)
      throws Exception {
    Thread starter = Thread.currentThread();
    Optional<Throwable> outcome;
    do {
      CompletableFuture<Optional<Throwable>> ended = new CompletableFuture<>();
      var unused =
          operation
              .get()
              .whenComplete(
                  (value, failure) ->
                      // Empty if the operation was completed before this callback was registered.
                      ended.complete(
                          Thread.currentThread().equals(starter)
                              ? Optional.empty()
                              : Optional.of(catchThrowable(() -> await(operation.get())))));
      outcome = ended.get(60, TimeUnit.SECONDS);
    } while (outcome.isEmpty());
    assertThat(outcome.get()).isExactlyInstanceOf(BlockingNotAllowedException.class);
    return (BlockingNotAllowedException) outcome.get();
  }
}

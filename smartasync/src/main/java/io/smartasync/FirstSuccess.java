package io.smartasync;

import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Completes with the first result and cancels the others. If all futures fail, it fails with the
 * first failure, to which the others are added as suppressed exceptions.
 */
final class FirstSuccess<T extends @Nullable Object> extends Combination<T, T> {

  /**
   * How many exceptions a failure suppresses at most: the program may use one exception for many
   * failures, and would collect the others in it.
   */
  static final int MAX_SUPPRESSED = 64;

  private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();

  private FirstSuccess(Collection<? extends CompletionStage<? extends T>> stages) {
    super("Async.any", stages);
  }

  static <T extends @Nullable Object> CompletableFuture<T> of(
      Collection<? extends CompletionStage<? extends T>> stages) {
    if (stages.isEmpty()) {
      throw new IllegalArgumentException("Async.any needs at least one future");
    }
    return new FirstSuccess<T>(stages).combine();
  }

  @Override
  void finished(T value, @Nullable Throwable failure) {
    if (failure == null) {
      result.complete(value);
      return;
    }
    failures.add(failure);
    if (isLast()) { // only failures are counted
      Throwable first = failures.remove();
      for (Throwable other : failures) {
        suppress(other, first);
      }
      result.completeExceptionally(first);
    }
  }

  private static void suppress(Throwable other, Throwable first) {
    Throwable[] before = first.getSuppressed();
    if (before.length < MAX_SUPPRESSED
        && !isIn(new Throwable[] {first}, other)
        && !isIn(before, other)
        && !isIn(other.getSuppressed(), first)) {
      first.addSuppressed(other);
    }
  }

  @SuppressWarnings("ReferenceEquality") // an exception may override equals
  private static boolean isIn(Throwable[] throwables, Throwable sought) {
    for (Throwable each : throwables) {
      if (each == sought) {
        return true;
      }
    }
    return false;
  }
}

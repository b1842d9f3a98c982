package io.smartasync.testing;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ObjectAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about how an asynchronous operation ends. They wait on the calling thread and never
 * cancel the operation.
 *
 * @param <T> the type of the result
 * @since 0.1.0
 */
public final class AsyncAssert<T extends @Nullable Object>
    extends AbstractAssert<AsyncAssert<T>, CompletionStage<T>> {

  static final Duration PATIENCE = Duration.ofSeconds(10);

  private Duration limit = PATIENCE;

  AsyncAssert(CompletionStage<T> operation) {
    super(operation, AsyncAssert.class);
  }

  /**
   * How the operation ended.
   *
   * @param value its result, or null if it failed
   * @param failure its failure, or null if it succeeded
   */
  private record Outcome(@Nullable Object value, @Nullable Throwable failure) {}

  /** Sets how long the assertions that follow wait at most, instead of 10 seconds. */
  public AsyncAssert<T> within(Duration newLimit) {
    limit = newLimit;
    return this;
  }

  /** Asserts that the operation succeeds, and returns assertions about its result. */
  @SuppressWarnings({"unchecked", "NullAway"}) // the result is a T, and null only if T permits it
  public ObjectAssert<T> completes() {
    Outcome outcome = outcome("complete");
    if (outcome.failure() != null) {
      throw failureWithCause(outcome.failure(), "Expecting the operation to complete");
    }
    return new ObjectAssert<>((T) outcome.value());
  }

  /** Asserts that the operation succeeds in time, and returns assertions about its result. */
  public ObjectAssert<T> completesWithin(Duration newLimit) {
    return within(newLimit).completes();
  }

  /**
   * Asserts that the operation fails with an exception of a type, and returns assertions about the
   * original exception: the {@code CompletionException} of a dependent stage is taken off.
   */
  public <X extends Throwable> AbstractThrowableAssert<?, X> failsWith(Class<X> type) {
    Throwable failure = failure("fail with " + type.getTypeName());
    if (!type.isInstance(failure)) {
      throw failureWithCause(failure, "Expecting the operation to fail with " + type.getTypeName());
    }
    return Assertions.assertThat(type.cast(failure));
  }

  /** Asserts that the operation fails with this very exception. */
  @SuppressWarnings("ReferenceEquality") // the very exception
  public AsyncAssert<T> failsWith(Throwable expected) {
    Throwable failure = failure("fail with " + expected);
    if (failure != expected) {
      throw failureWithCause(
          failure, "Expecting the operation to fail with the same object as " + expected);
    }
    return this;
  }

  /**
   * Asserts that the operation is cancelled. On the future of a source, this asserts that a
   * cancellation or a timeout of the caller has reached the source.
   */
  public AsyncAssert<T> isCancelled() {
    Throwable failure = failure("be cancelled");
    if (!(failure instanceof CancellationException)) {
      throw failureWithCause(failure, "Expecting the operation to be cancelled");
    }
    return this;
  }

  /** Asserts that the operation has not ended yet. Does not wait. */
  public AsyncAssert<T> isNotDone() {
    isNotNull();
    if (actual.toCompletableFuture().isDone()) {
      throw failure("Expecting the operation not to be done, but it is: %s", actual);
    }
    return this;
  }

  private Throwable failure(String expectation) {
    Outcome outcome = outcome(expectation);
    if (outcome.failure() == null) {
      throw failure(
          "Expecting the operation to %s, but it completed with: %s", expectation, outcome.value());
    }
    return outcome.failure();
  }

  private Outcome outcome(String expectation) {
    isNotNull();
    try {
      return actual
          .handle((value, failure) -> new Outcome(value, original(failure)))
          .toCompletableFuture()
          .get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw failure(
          "Expecting the operation to %s within %s, but it is not done: %s",
          expectation, limit, actual);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failureWithCause(e, "Interrupted while waiting for the operation to " + expectation);
    } catch (ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  private static @Nullable Throwable original(@Nullable Throwable failure) {
    Throwable each = failure;
    while (each instanceof CompletionException && each.getCause() != null) {
      each = each.getCause();
    }
    return each;
  }

  private AssertionError failureWithCause(Throwable cause, String expectation) {
    AssertionError error = failure("%s, but it failed with: %s", expectation, cause);
    var unused = error.initCause(cause);
    return error;
  }
}

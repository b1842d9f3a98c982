package io.smartasync.flink;

import java.io.Serializable;
import java.util.List;
import java.util.function.Predicate;

/**
 * A condition on the failure of an operation, for Flink's retry strategies. A retry strategy is
 * serialized with the job, and a lambda expression for a plain {@link Predicate} cannot be:
 *
 * <pre>{@code
 * new AsyncRetryStrategies.FixedDelayRetryStrategyBuilder<User>(3, 100)
 *     .ifException(FailurePredicate.anyOf(IOException.class))
 *     .build()
 * }</pre>
 *
 * <p>The failure is the exception with which the operation failed, not one that wraps it. When a
 * bounded stream ends, Flink tries the operations that wait for a retry once more, at once, and
 * then no more.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface FailurePredicate extends Predicate<Throwable>, Serializable {

  /**
   * Returns a predicate for failures of certain types and their subtypes.
   *
   * @param types the types
   * @return the predicate
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  static FailurePredicate anyOf(Class<? extends Throwable>... types) {
    return new FailureOfType(List.of(types));
  }
}

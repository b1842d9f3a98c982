package io.smartasync.flink;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The result of an operation that did not end within Flink's timeout.
 *
 * @param <I> the type of the input
 * @param <R> the type of the result
 * @since 0.1.0
 */
@FunctionalInterface
public interface TimeoutResult<I, R> extends Serializable {

  /**
   * Returns the result. Called on the task thread, which processes all elements of the subtask, so
   * it must not block.
   *
   * @param input the element whose operation has timed out
   * @return the result, or null to emit nothing
   */
  @Nullable R of(I input);
}

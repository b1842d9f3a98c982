package io.smartasync;

import org.jspecify.annotations.Nullable;

/**
 * A piece of code that returns a result and may throw one type of checked exception: what {@link
 * Async#withDeadline} and {@link Async#allowBlocking} run.
 *
 * <p>The compiler finds both types from a lambda expression; one that throws nothing checked needs
 * no {@code catch} around its call.
 *
 * @param <T> the type of the result
 * @param <X> the type of the exception, {@link RuntimeException} where nothing checked is thrown
 */
@FunctionalInterface
public interface CallableOp<T extends @Nullable Object, X extends Throwable> {

  /**
   * Runs the code.
   *
   * @return the result
   * @throws X as the code has it
   */
  T call() throws X;
}

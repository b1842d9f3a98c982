package io.smartasync;

import org.jspecify.annotations.Nullable;

/**
 * A piece of code that returns a result and may throw one type of checked exception. {@link
 * Async#withDeadline} and {@link Async#allowBlocking} run it.
 *
 * <p>The compiler infers both types from a lambda expression. If the code throws no checked
 * exception, its call needs no {@code catch}.
 *
 * @param <T> the type of the result
 * @param <X> the type of the exception; {@link RuntimeException} if no checked exception is thrown
 * @since 0.1
 */
@FunctionalInterface
public interface CallableOp<T extends @Nullable Object, X extends Throwable> {

  /**
   * Runs the code on the calling thread.
   *
   * @return the result
   * @throws X if the code throws it
   */
  T call() throws X;
}

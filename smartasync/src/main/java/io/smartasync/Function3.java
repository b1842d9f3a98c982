package io.smartasync;

import org.jspecify.annotations.Nullable;

/**
 * A function of three arguments, such as {@code Async.all} uses to combine three results.
 *
 * @param <A> the type of the first argument
 * @param <B> the type of the second argument
 * @param <C> the type of the third argument
 * @param <R> the type of the result
 * @since 0.1
 */
@FunctionalInterface
public interface Function3<
    A extends @Nullable Object,
    B extends @Nullable Object,
    C extends @Nullable Object,
    R extends @Nullable Object> {

  /**
   * Applies the function.
   *
   * @param a the first argument
   * @param b the second argument
   * @param c the third argument
   * @return the result
   */
  R apply(A a, B b, C c);
}

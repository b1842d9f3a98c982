package io.smartasync;

/**
 * A piece of code that returns no result and may throw one type of checked exception. {@link
 * Async#runAsync}, {@link Async#runWithDeadline}, {@link Async#runCleanUp} and {@link
 * Async#runBlockingAllowed} run it.
 *
 * <p>The compiler infers the type from a lambda expression. If the code throws no checked
 * exception, its call needs no {@code catch}.
 *
 * @param <X> the type of the exception; {@link RuntimeException} if no checked exception is thrown
 * @since 0.1
 */
@FunctionalInterface
public interface RunnableOp<X extends Throwable> {

  /**
   * Runs the code.
   *
   * @throws X if the code throws it
   */
  void run() throws X;
}

package io.smartasync;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What became of an operation: a value or a failure. {@code Async.settle} and {@link
 * Concurrency#settle} return one for each operation.
 *
 * {@snippet :
 * Outcome<String> outcome = await(Async.settle(client.fetchAsync(url)));
 * switch (outcome) {
 *   case Outcome.Success<String>(String page) -> System.out.println(page);
 *   case Outcome.Failure<String>(Throwable failure) -> failure.printStackTrace();
 * }
 * }
 *
 * <p>Outcomes cannot be changed, and their methods never block.
 *
 * @param <T> the type of the value
 * @since 0.1
 */
public sealed interface Outcome<T extends @Nullable Object> {

  /**
   * The outcome of an operation that succeeded.
   *
   * @param value the result of the operation
   * @param <T> the type of the value
   * @since 0.1
   */
  record Success<T extends @Nullable Object>(T value) implements Outcome<T> {

    @Override
    public boolean isSuccess() {
      return true;
    }

    @Override
    public T get() {
      return value;
    }

    @Override
    public <X extends Throwable> T get(Class<X> declared) {
      Objects.requireNonNull(declared, "declared");
      return value;
    }

    @Override
    public @Nullable Throwable failure() {
      return null;
    }

    @Override
    public T orElse(T other) {
      return value;
    }

    @Override
    public <R extends @Nullable Object> Outcome<R> map(Function<? super T, ? extends R> mapper) {
      return new Success<>(mapper.apply(value));
    }
  }

  /**
   * The outcome of an operation that failed or was cancelled.
   *
   * @param failure the exception or error of the operation, without a {@link
   *     java.util.concurrent.CompletionException} around it; a {@link
   *     java.util.concurrent.CancellationException} if the operation was cancelled
   * @param <T> the type of the value that is missing
   * @since 0.1
   */
  record Failure<T extends @Nullable Object>(Throwable failure) implements Outcome<T> {

    /**
     * Creates a failure.
     *
     * @param failure the exception or error of the operation
     */
    public Failure {
      Objects.requireNonNull(failure, "failure");
    }

    @Override
    public boolean isSuccess() {
      return false;
    }

    @Override
    public T get() {
      throw AwaitFailures.rethrow(failure, null);
    }

    @Override
    public <X extends Throwable> T get(Class<X> declared) throws X {
      throw AwaitFailures.rethrow(failure, Objects.requireNonNull(declared, "declared"));
    }

    @Override
    public T orElse(T other) {
      return other;
    }

    @Override
    public <R extends @Nullable Object> Outcome<R> map(Function<? super T, ? extends R> mapper) {
      Objects.requireNonNull(mapper, "mapper");
      return new Failure<>(failure);
    }
  }

  /**
   * Runs a body on the calling thread, and returns its outcome. Exceptions and errors of the body
   * are failures; this method does not throw them. If the body throws {@link InterruptedException},
   * the interrupt flag is set again.
   *
   * @param body what to run
   * @param <T> the type of the value
   * @return the outcome of the body
   */
  static <T extends @Nullable Object> Outcome<T> of(Callable<? extends T> body) {
    Objects.requireNonNull(body, "body");
    try {
      return new Success<>(body.call());
    } catch (Throwable failure) {
      if (failure instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      return new Failure<>(failure);
    }
  }

  /**
   * Whether the operation succeeded.
   *
   * @return true if this is a {@link Success}, false if it is a {@link Failure}
   */
  boolean isSuccess();

  /**
   * Returns the value, or throws the failure as {@code Async.await} does: unchecked exceptions and
   * errors unchanged, checked exceptions converted by {@link Async#unchecked}.
   *
   * @return the value
   */
  T get();

  /**
   * Returns the value, or throws a failure of the declared type without converting it, and another
   * one as {@link #get()} does.
   *
   * @param declared the exception that the caller declares, with its subclasses
   * @param <X> the type of the exception
   * @return the value
   * @throws X if the operation failed with it
   */
  <X extends Throwable> T get(Class<X> declared) throws X;

  /**
   * Returns the failure.
   *
   * @return the exception or error of the operation, or null if it succeeded
   */
  @Nullable Throwable failure();

  /**
   * Returns the value, or another one if the operation failed.
   *
   * @param other what to return if the operation failed
   * @return the value or {@code other}
   */
  T orElse(T other);

  /**
   * Applies a function to the value, if there is one. Exceptions of the function are thrown.
   *
   * @param mapper the function
   * @param <R> the type of its result
   * @return the outcome with the result of the function, or the same failure
   */
  <R extends @Nullable Object> Outcome<R> map(Function<? super T, ? extends R> mapper);
}

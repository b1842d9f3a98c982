package io.smartasync;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Static methods to wait for asynchronous operations, and to start and combine them.
 *
 * {@snippet :
 * HttpResponse<String> response = await(http.sendAsync(request, BodyHandlers.ofString()));
 * }
 *
 * <h2>Waiting</h2>
 *
 * Every {@code await} waits on the calling thread: a virtual thread parks without holding its
 * carrier, a fork-join worker lets its pool compensate, any other platform thread parks. On a
 * thread that must not wait, such as an event loop (see {@link BlockingPolicy}), {@code await}
 * cancels the future and throws {@link BlockingNotAllowedException}, even if the future is already
 * done.
 *
 * <ul>
 *   <li><b>Failure.</b> {@code await} throws the exception that the future failed with, never a
 *       {@link java.util.concurrent.CompletionException} or {@link
 *       java.util.concurrent.ExecutionException} around it. The place of the wait is added as a
 *       suppressed exception. A checked exception that is not declared is converted as by {@link
 *       #unchecked}.
 *   <li><b>Cancellation.</b> If the future was cancelled, {@code await} throws {@link
 *       java.util.concurrent.CancellationException}.
 *   <li><b>Interruption.</b> If the calling thread is interrupted while it waits, {@code await}
 *       cancels the future, sets the interrupt flag again and throws {@link
 *       AsyncInterruptedException}. If the result arrives before the cancellation, {@code await}
 *       returns it instead, with the flag set. A future that is already done is not waited for: its
 *       result is returned, regardless of the flag.
 *   <li><b>Deadlines.</b> If the deadline of {@link #withDeadline} is exceeded, {@code await}
 *       cancels the future and throws {@link AsyncTimeoutException}.
 * </ul>
 *
 * <p>All methods are safe for use by multiple threads. Calls share no state.
 *
 * @since 0.1
 */
public final class Async {

  /** Large enough that a fast publisher on another thread rarely has to be resumed. */
  private static final int DEFAULT_PREFETCH = 1024;

  private static final int DEFAULT_BUFFER = 256;

  private Async() {}

  /**
   * Waits for a future on the calling thread.
   *
   * @param future what to wait for; cancelled if the calling thread is interrupted or must not wait
   * @param <T> the type of the result
   * @return the result
   * @throws AsyncTimeoutException if the current deadline is exceeded, or the future failed with an
   *     undeclared {@link java.util.concurrent.TimeoutException}
   * @throws BlockingNotAllowedException if the calling thread must not wait
   * @throws AsyncInterruptedException if the calling thread is interrupted while it waits
   * @throws java.util.concurrent.CancellationException if the future was cancelled
   * @throws java.io.UncheckedIOException if the future failed with an {@link java.io.IOException}
   * @throws AsyncException if the future failed with another checked exception
   */
  public static <T extends @Nullable Object> T await(CompletableFuture<T> future) {
    requireAwaitAllowed(future);
    return FutureAwaiter.await(future, null, null);
  }

  /**
   * Waits for a stage on the calling thread.
   *
   * <p>A call with a type that is both a {@code CompletionStage} and a {@link Future}, but no
   * {@link CompletableFuture}, is ambiguous. Write {@code await(stage.toCompletableFuture())}
   * instead.
   *
   * @param stage what to wait for; cancelled, if it supports that, when the calling thread is
   *     interrupted or must not wait
   * @param <T> the type of the result
   * @return the result
   * @throws AsyncTimeoutException if the current deadline is exceeded, or the stage failed with an
   *     undeclared {@link java.util.concurrent.TimeoutException}
   * @throws BlockingNotAllowedException if the calling thread must not wait
   * @throws AsyncInterruptedException if the calling thread is interrupted while it waits
   * @throws java.util.concurrent.CancellationException if the stage was cancelled
   * @throws java.io.UncheckedIOException if the stage failed with an {@link java.io.IOException}
   * @throws AsyncException if the stage failed with another checked exception
   */
  public static <T extends @Nullable Object> T await(CompletionStage<T> stage) {
    return await(Stages.toFuture(stage));
  }

  /**
   * Waits for a future on the calling thread, and throws a failure of the declared type without
   * converting it.
   *
   * @param future what to wait for; cancelled if the calling thread is interrupted or must not wait
   * @param declared the exception that the caller declares, with its subclasses
   * @param <T> the type of the result
   * @param <X> the type of the exception
   * @return the result
   * @throws X if the future failed with it
   * @throws AsyncTimeoutException if the current deadline is exceeded, or the future failed with an
   *     undeclared {@link java.util.concurrent.TimeoutException}
   * @throws BlockingNotAllowedException if the calling thread must not wait
   * @throws AsyncInterruptedException if the calling thread is interrupted while it waits
   * @throws java.util.concurrent.CancellationException if the future was cancelled
   * @throws java.io.UncheckedIOException if the future failed with an undeclared {@link
   *     java.io.IOException}
   * @throws AsyncException if the future failed with another undeclared checked exception
   */
  public static <T extends @Nullable Object, X extends Throwable> T await(
      CompletableFuture<T> future, Class<X> declared) throws X {
    Objects.requireNonNull(declared, "declared");
    requireAwaitAllowed(future);
    return FutureAwaiter.await(future, null, declared);
  }

  /**
   * Waits for a stage on the calling thread, and throws a failure of the declared type without
   * converting it.
   *
   * @param stage what to wait for; cancelled, if it supports that, when the calling thread is
   *     interrupted or must not wait
   * @param declared the exception that the caller declares, with its subclasses
   * @param <T> the type of the result
   * @param <X> the type of the exception
   * @return the result
   * @throws X if the stage failed with it
   * @throws AsyncTimeoutException if the current deadline is exceeded, or the stage failed with an
   *     undeclared {@link java.util.concurrent.TimeoutException}
   * @throws BlockingNotAllowedException if the calling thread must not wait
   * @throws AsyncInterruptedException if the calling thread is interrupted while it waits
   * @throws java.util.concurrent.CancellationException if the stage was cancelled
   * @throws java.io.UncheckedIOException if the stage failed with an undeclared {@link
   *     java.io.IOException}
   * @throws AsyncException if the stage failed with another undeclared checked exception
   */
  public static <T extends @Nullable Object, X extends Throwable> T await(
      CompletionStage<T> stage, Class<X> declared) throws X {
    return await(Stages.toFuture(stage), declared);
  }

  /**
   * Waits for a future on the calling thread, for a limited time.
   *
   * <p>If the timeout is exceeded, the future is cancelled. A result that arrives before the
   * cancellation is returned.
   *
   * @param future what to wait for; cancelled if the timeout is exceeded or the calling thread is
   *     interrupted or must not wait
   * @param timeout how long to wait at most; zero or less means not to wait
   * @param <T> the type of the result
   * @return the result
   * @throws AsyncTimeoutException if the timeout or the current deadline is exceeded
   * @throws BlockingNotAllowedException if the calling thread must not wait
   * @throws AsyncInterruptedException if the calling thread is interrupted while it waits
   * @throws java.util.concurrent.CancellationException if the future was cancelled
   * @throws java.io.UncheckedIOException if the future failed with an {@link java.io.IOException}
   * @throws AsyncException if the future failed with another checked exception
   */
  public static <T extends @Nullable Object> T await(
      CompletableFuture<T> future, Duration timeout) {
    Objects.requireNonNull(timeout, "timeout");
    requireAwaitAllowed(future);
    return FutureAwaiter.await(future, timeout, null);
  }

  /**
   * Waits for a stage on the calling thread, for a limited time.
   *
   * <p>If the timeout is exceeded, the stage is cancelled. A result that arrives before the
   * cancellation is returned.
   *
   * @param stage what to wait for; cancelled, if it supports that, when the timeout is exceeded or
   *     the calling thread is interrupted or must not wait
   * @param timeout how long to wait at most; zero or less means not to wait
   * @param <T> the type of the result
   * @return the result
   * @throws AsyncTimeoutException if the timeout or the current deadline is exceeded
   * @throws BlockingNotAllowedException if the calling thread must not wait
   * @throws AsyncInterruptedException if the calling thread is interrupted while it waits
   * @throws java.util.concurrent.CancellationException if the stage was cancelled
   * @throws java.io.UncheckedIOException if the stage failed with an {@link java.io.IOException}
   * @throws AsyncException if the stage failed with another checked exception
   */
  public static <T extends @Nullable Object> T await(CompletionStage<T> stage, Duration timeout) {
    return await(Stages.toFuture(stage), timeout);
  }

  /**
   * Waits for a future on the calling thread, for a limited time, and throws a failure of the
   * declared type without converting it.
   *
   * @param future what to wait for; cancelled if the timeout is exceeded or the calling thread is
   *     interrupted or must not wait
   * @param timeout how long to wait at most; zero or less means not to wait
   * @param declared the exception that the caller declares, with its subclasses; if these include
   *     {@link java.util.concurrent.TimeoutException}, that is thrown when the timeout is exceeded
   * @param <T> the type of the result
   * @param <X> the type of the exception
   * @return the result
   * @throws X if the future failed with it
   * @throws AsyncTimeoutException if the timeout or the current deadline is exceeded
   * @throws BlockingNotAllowedException if the calling thread must not wait
   * @throws AsyncInterruptedException if the calling thread is interrupted while it waits
   * @throws java.util.concurrent.CancellationException if the future was cancelled
   * @throws java.io.UncheckedIOException if the future failed with an undeclared {@link
   *     java.io.IOException}
   * @throws AsyncException if the future failed with another undeclared checked exception
   */
  public static <T extends @Nullable Object, X extends Throwable> T await(
      CompletableFuture<T> future, Duration timeout, Class<X> declared) throws X {
    Objects.requireNonNull(timeout, "timeout");
    Objects.requireNonNull(declared, "declared");
    requireAwaitAllowed(future);
    return FutureAwaiter.await(future, timeout, declared);
  }

  /**
   * Waits for a stage on the calling thread, for a limited time, and throws a failure of the
   * declared type without converting it.
   *
   * @param stage what to wait for; cancelled, if it supports that, when the timeout is exceeded or
   *     the calling thread is interrupted or must not wait
   * @param timeout how long to wait at most; zero or less means not to wait
   * @param declared the exception that the caller declares, with its subclasses; if these include
   *     {@link java.util.concurrent.TimeoutException}, that is thrown when the timeout is exceeded
   * @param <T> the type of the result
   * @param <X> the type of the exception
   * @return the result
   * @throws X if the stage failed with it
   * @throws AsyncTimeoutException if the timeout or the current deadline is exceeded
   * @throws BlockingNotAllowedException if the calling thread must not wait
   * @throws AsyncInterruptedException if the calling thread is interrupted while it waits
   * @throws java.util.concurrent.CancellationException if the stage was cancelled
   * @throws java.io.UncheckedIOException if the stage failed with an undeclared {@link
   *     java.io.IOException}
   * @throws AsyncException if the stage failed with another undeclared checked exception
   */
  public static <T extends @Nullable Object, X extends Throwable> T await(
      CompletionStage<T> stage, Duration timeout, Class<X> declared) throws X {
    return await(Stages.toFuture(stage), timeout, declared);
  }

  /**
   * Waits for a plain future on the calling thread, such as {@code ExecutorService.submit} returns.
   *
   * @param future what to wait for; cancelled with {@code cancel(true)} if the calling thread is
   *     interrupted or must not wait
   * @param <T> the type of the result
   * @return the result
   * @throws AsyncTimeoutException if the current deadline is exceeded, or the future failed with an
   *     undeclared {@link java.util.concurrent.TimeoutException}
   * @throws BlockingNotAllowedException if the calling thread must not wait
   * @throws AsyncInterruptedException if the calling thread is interrupted while it waits
   * @throws java.util.concurrent.CancellationException if the future was cancelled
   * @throws java.io.UncheckedIOException if the future failed with an {@link java.io.IOException}
   * @throws AsyncException if the future failed with another checked exception
   */
  public static <T extends @Nullable Object> T await(Future<T> future) {
    requireAwaitAllowed(future);
    return FutureAwaiter.awaitAny(future, null, null);
  }

  /**
   * Waits for a plain future on the calling thread, and throws a failure of the declared type
   * without converting it.
   *
   * @param future what to wait for; cancelled with {@code cancel(true)} if the calling thread is
   *     interrupted or must not wait
   * @param declared the exception that the caller declares, with its subclasses
   * @param <T> the type of the result
   * @param <X> the type of the exception
   * @return the result
   * @throws X if the future failed with it
   * @throws AsyncTimeoutException if the current deadline is exceeded, or the future failed with an
   *     undeclared {@link java.util.concurrent.TimeoutException}
   * @throws BlockingNotAllowedException if the calling thread must not wait
   * @throws AsyncInterruptedException if the calling thread is interrupted while it waits
   * @throws java.util.concurrent.CancellationException if the future was cancelled
   * @throws java.io.UncheckedIOException if the future failed with an undeclared {@link
   *     java.io.IOException}
   * @throws AsyncException if the future failed with another undeclared checked exception
   */
  public static <T extends @Nullable Object, X extends Throwable> T await(
      Future<T> future, Class<X> declared) throws X {
    Objects.requireNonNull(declared, "declared");
    requireAwaitAllowed(future);
    return FutureAwaiter.awaitAny(future, null, declared);
  }

  /**
   * Waits for a plain future on the calling thread, for a limited time.
   *
   * <p>If the timeout is exceeded, the future is cancelled. A result that arrives before the
   * cancellation is returned.
   *
   * @param future what to wait for; cancelled with {@code cancel(true)} if the timeout is exceeded
   *     or the calling thread is interrupted or must not wait
   * @param timeout how long to wait at most; zero or less means not to wait
   * @param <T> the type of the result
   * @return the result
   * @throws AsyncTimeoutException if the timeout or the current deadline is exceeded
   * @throws BlockingNotAllowedException if the calling thread must not wait
   * @throws AsyncInterruptedException if the calling thread is interrupted while it waits
   * @throws java.util.concurrent.CancellationException if the future was cancelled
   * @throws java.io.UncheckedIOException if the future failed with an {@link java.io.IOException}
   * @throws AsyncException if the future failed with another checked exception
   */
  public static <T extends @Nullable Object> T await(Future<T> future, Duration timeout) {
    Objects.requireNonNull(timeout, "timeout");
    requireAwaitAllowed(future);
    return FutureAwaiter.awaitAny(future, timeout, null);
  }

  /**
   * Waits for a plain future on the calling thread, for a limited time, and throws a failure of the
   * declared type without converting it.
   *
   * @param future what to wait for; cancelled with {@code cancel(true)} if the timeout is exceeded
   *     or the calling thread is interrupted or must not wait
   * @param timeout how long to wait at most; zero or less means not to wait
   * @param declared the exception that the caller declares, with its subclasses; if these include
   *     {@link java.util.concurrent.TimeoutException}, that is thrown when the timeout is exceeded
   * @param <T> the type of the result
   * @param <X> the type of the exception
   * @return the result
   * @throws X if the future failed with it
   * @throws AsyncTimeoutException if the current deadline is exceeded, or the future failed with an
   *     undeclared {@link java.util.concurrent.TimeoutException}
   * @throws BlockingNotAllowedException if the calling thread must not wait
   * @throws AsyncInterruptedException if the calling thread is interrupted while it waits
   * @throws java.util.concurrent.CancellationException if the future was cancelled
   * @throws java.io.UncheckedIOException if the future failed with an undeclared {@link
   *     java.io.IOException}
   * @throws AsyncException if the future failed with another undeclared checked exception
   */
  public static <T extends @Nullable Object, X extends Throwable> T await(
      Future<T> future, Duration timeout, Class<X> declared) throws X {
    Objects.requireNonNull(timeout, "timeout");
    Objects.requireNonNull(declared, "declared");
    requireAwaitAllowed(future);
    return FutureAwaiter.awaitAny(future, timeout, declared);
  }

  /**
   * Waits for a future on the calling thread, and throws failures of two declared types without
   * converting them. The same as {@link #await(CompletableFuture, Class)} in all other respects.
   *
   * @param future what to wait for; cancelled if the calling thread is interrupted or must not wait
   * @param first the first exception that the caller declares, with its subclasses
   * @param second the second exception that the caller declares, with its subclasses
   * @param <T> the type of the result
   * @param <X> the type of the first exception
   * @param <Y> the type of the second exception
   * @return the result
   * @throws X if the future failed with it
   * @throws Y if the future failed with it
   */
  public static <T extends @Nullable Object, X extends Throwable, Y extends Throwable> T await(
      CompletableFuture<T> future, Class<X> first, Class<Y> second) throws X, Y {
    return await((Future<T>) future, first, second);
  }

  /**
   * Waits for a future on the calling thread, and throws failures of three declared types without
   * converting them. The same as {@link #await(CompletableFuture, Class)} in all other respects.
   *
   * @param future what to wait for; cancelled if the calling thread is interrupted or must not wait
   * @param first the first exception that the caller declares, with its subclasses
   * @param second the second exception that the caller declares, with its subclasses
   * @param third the third exception that the caller declares, with its subclasses
   * @param <T> the type of the result
   * @param <X> the type of the first exception
   * @param <Y> the type of the second exception
   * @param <Z> the type of the third exception
   * @return the result
   * @throws X if the future failed with it
   * @throws Y if the future failed with it
   * @throws Z if the future failed with it
   */
  public static <
          T extends @Nullable Object, X extends Throwable, Y extends Throwable, Z extends Throwable>
      T await(CompletableFuture<T> future, Class<X> first, Class<Y> second, Class<Z> third)
          throws X, Y, Z {
    return await((Future<T>) future, first, second, third);
  }

  /**
   * Waits for a future on the calling thread, for a limited time, and throws failures of two
   * declared types without converting them. The same as {@link #await(CompletableFuture, Duration,
   * Class)} in all other respects.
   *
   * @param future what to wait for; cancelled if the timeout is exceeded or the calling thread is
   *     interrupted or must not wait
   * @param timeout how long to wait at most; zero or less means not to wait
   * @param first the first exception that the caller declares, with its subclasses
   * @param second the second exception that the caller declares, with its subclasses
   * @param <T> the type of the result
   * @param <X> the type of the first exception
   * @param <Y> the type of the second exception
   * @return the result
   * @throws X if the future failed with it, or, if it is a {@link
   *     java.util.concurrent.TimeoutException}, the time is exceeded
   * @throws Y if the future failed with it, or, if it is a {@link
   *     java.util.concurrent.TimeoutException}, the time is exceeded
   */
  public static <T extends @Nullable Object, X extends Throwable, Y extends Throwable> T await(
      CompletableFuture<T> future, Duration timeout, Class<X> first, Class<Y> second) throws X, Y {
    return await((Future<T>) future, timeout, first, second);
  }

  /**
   * Waits for a future on the calling thread, for a limited time, and throws failures of three
   * declared types without converting them. The same as {@link #await(CompletableFuture, Duration,
   * Class)} in all other respects.
   *
   * @param future what to wait for; cancelled if the timeout is exceeded or the calling thread is
   *     interrupted or must not wait
   * @param timeout how long to wait at most; zero or less means not to wait
   * @param first the first exception that the caller declares, with its subclasses
   * @param second the second exception that the caller declares, with its subclasses
   * @param third the third exception that the caller declares, with its subclasses
   * @param <T> the type of the result
   * @param <X> the type of the first exception
   * @param <Y> the type of the second exception
   * @param <Z> the type of the third exception
   * @return the result
   * @throws X if the future failed with it, or, if it is a {@link
   *     java.util.concurrent.TimeoutException}, the time is exceeded
   * @throws Y if the future failed with it, or, if it is a {@link
   *     java.util.concurrent.TimeoutException}, the time is exceeded
   * @throws Z if the future failed with it, or, if it is a {@link
   *     java.util.concurrent.TimeoutException}, the time is exceeded
   */
  public static <
          T extends @Nullable Object, X extends Throwable, Y extends Throwable, Z extends Throwable>
      T await(
          CompletableFuture<T> future,
          Duration timeout,
          Class<X> first,
          Class<Y> second,
          Class<Z> third)
          throws X, Y, Z {
    return await((Future<T>) future, timeout, first, second, third);
  }

  /**
   * Waits for a stage on the calling thread, and throws failures of two declared types without
   * converting them. The same as {@link #await(CompletionStage, Class)} in all other respects.
   *
   * @param stage what to wait for; cancelled, if it supports that, if the calling thread is
   *     interrupted or must not wait
   * @param first the first exception that the caller declares, with its subclasses
   * @param second the second exception that the caller declares, with its subclasses
   * @param <T> the type of the result
   * @param <X> the type of the first exception
   * @param <Y> the type of the second exception
   * @return the result
   * @throws X if the stage failed with it
   * @throws Y if the stage failed with it
   */
  public static <T extends @Nullable Object, X extends Throwable, Y extends Throwable> T await(
      CompletionStage<T> stage, Class<X> first, Class<Y> second) throws X, Y {
    return await(Stages.toFuture(stage), first, second);
  }

  /**
   * Waits for a stage on the calling thread, and throws failures of three declared types without
   * converting them. The same as {@link #await(CompletionStage, Class)} in all other respects.
   *
   * @param stage what to wait for; cancelled, if it supports that, if the calling thread is
   *     interrupted or must not wait
   * @param first the first exception that the caller declares, with its subclasses
   * @param second the second exception that the caller declares, with its subclasses
   * @param third the third exception that the caller declares, with its subclasses
   * @param <T> the type of the result
   * @param <X> the type of the first exception
   * @param <Y> the type of the second exception
   * @param <Z> the type of the third exception
   * @return the result
   * @throws X if the stage failed with it
   * @throws Y if the stage failed with it
   * @throws Z if the stage failed with it
   */
  public static <
          T extends @Nullable Object, X extends Throwable, Y extends Throwable, Z extends Throwable>
      T await(CompletionStage<T> stage, Class<X> first, Class<Y> second, Class<Z> third)
          throws X, Y, Z {
    return await(Stages.toFuture(stage), first, second, third);
  }

  /**
   * Waits for a stage on the calling thread, for a limited time, and throws failures of two
   * declared types without converting them. The same as {@link #await(CompletionStage, Duration,
   * Class)} in all other respects.
   *
   * @param stage what to wait for; cancelled, if it supports that, if the timeout is exceeded or
   *     the calling thread is interrupted or must not wait
   * @param timeout how long to wait at most; zero or less means not to wait
   * @param first the first exception that the caller declares, with its subclasses
   * @param second the second exception that the caller declares, with its subclasses
   * @param <T> the type of the result
   * @param <X> the type of the first exception
   * @param <Y> the type of the second exception
   * @return the result
   * @throws X if the stage failed with it, or, if it is a {@link
   *     java.util.concurrent.TimeoutException}, the time is exceeded
   * @throws Y if the stage failed with it, or, if it is a {@link
   *     java.util.concurrent.TimeoutException}, the time is exceeded
   */
  public static <T extends @Nullable Object, X extends Throwable, Y extends Throwable> T await(
      CompletionStage<T> stage, Duration timeout, Class<X> first, Class<Y> second) throws X, Y {
    return await(Stages.toFuture(stage), timeout, first, second);
  }

  /**
   * Waits for a stage on the calling thread, for a limited time, and throws failures of three
   * declared types without converting them. The same as {@link #await(CompletionStage, Duration,
   * Class)} in all other respects.
   *
   * @param stage what to wait for; cancelled, if it supports that, if the timeout is exceeded or
   *     the calling thread is interrupted or must not wait
   * @param timeout how long to wait at most; zero or less means not to wait
   * @param first the first exception that the caller declares, with its subclasses
   * @param second the second exception that the caller declares, with its subclasses
   * @param third the third exception that the caller declares, with its subclasses
   * @param <T> the type of the result
   * @param <X> the type of the first exception
   * @param <Y> the type of the second exception
   * @param <Z> the type of the third exception
   * @return the result
   * @throws X if the stage failed with it, or, if it is a {@link
   *     java.util.concurrent.TimeoutException}, the time is exceeded
   * @throws Y if the stage failed with it, or, if it is a {@link
   *     java.util.concurrent.TimeoutException}, the time is exceeded
   * @throws Z if the stage failed with it, or, if it is a {@link
   *     java.util.concurrent.TimeoutException}, the time is exceeded
   */
  public static <
          T extends @Nullable Object, X extends Throwable, Y extends Throwable, Z extends Throwable>
      T await(
          CompletionStage<T> stage,
          Duration timeout,
          Class<X> first,
          Class<Y> second,
          Class<Z> third)
          throws X, Y, Z {
    return await(Stages.toFuture(stage), timeout, first, second, third);
  }

  /**
   * Waits for a plain future on the calling thread, and throws failures of two declared types
   * without converting them. The same as {@link #await(Future, Class)} in all other respects.
   *
   * @param future what to wait for; cancelled with {@code cancel(true)} if the calling thread is
   *     interrupted or must not wait
   * @param first the first exception that the caller declares, with its subclasses
   * @param second the second exception that the caller declares, with its subclasses
   * @param <T> the type of the result
   * @param <X> the type of the first exception
   * @param <Y> the type of the second exception
   * @return the result
   * @throws X if the future failed with it
   * @throws Y if the future failed with it
   */
  public static <T extends @Nullable Object, X extends Throwable, Y extends Throwable> T await(
      Future<T> future, Class<X> first, Class<Y> second) throws X, Y {
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(second, "second");
    requireAwaitAllowed(future);
    return FutureAwaiter.awaitAny(future, null, first, second, second);
  }

  /**
   * Waits for a plain future on the calling thread, and throws failures of three declared types
   * without converting them. The same as {@link #await(Future, Class)} in all other respects.
   *
   * @param future what to wait for; cancelled with {@code cancel(true)} if the calling thread is
   *     interrupted or must not wait
   * @param first the first exception that the caller declares, with its subclasses
   * @param second the second exception that the caller declares, with its subclasses
   * @param third the third exception that the caller declares, with its subclasses
   * @param <T> the type of the result
   * @param <X> the type of the first exception
   * @param <Y> the type of the second exception
   * @param <Z> the type of the third exception
   * @return the result
   * @throws X if the future failed with it
   * @throws Y if the future failed with it
   * @throws Z if the future failed with it
   */
  public static <
          T extends @Nullable Object, X extends Throwable, Y extends Throwable, Z extends Throwable>
      T await(Future<T> future, Class<X> first, Class<Y> second, Class<Z> third) throws X, Y, Z {
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(second, "second");
    Objects.requireNonNull(third, "third");
    requireAwaitAllowed(future);
    return FutureAwaiter.awaitAny(future, null, first, second, third);
  }

  /**
   * Waits for a plain future on the calling thread, for a limited time, and throws failures of two
   * declared types without converting them. The same as {@link #await(Future, Duration, Class)} in
   * all other respects.
   *
   * @param future what to wait for; cancelled with {@code cancel(true)} if the timeout is exceeded
   *     or the calling thread is interrupted or must not wait
   * @param timeout how long to wait at most; zero or less means not to wait
   * @param first the first exception that the caller declares, with its subclasses
   * @param second the second exception that the caller declares, with its subclasses
   * @param <T> the type of the result
   * @param <X> the type of the first exception
   * @param <Y> the type of the second exception
   * @return the result
   * @throws X if the future failed with it, or, if it is a {@link
   *     java.util.concurrent.TimeoutException}, the time is exceeded
   * @throws Y if the future failed with it, or, if it is a {@link
   *     java.util.concurrent.TimeoutException}, the time is exceeded
   */
  public static <T extends @Nullable Object, X extends Throwable, Y extends Throwable> T await(
      Future<T> future, Duration timeout, Class<X> first, Class<Y> second) throws X, Y {
    Objects.requireNonNull(timeout, "timeout");
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(second, "second");
    requireAwaitAllowed(future);
    return FutureAwaiter.awaitAny(future, timeout, first, second, second);
  }

  /**
   * Waits for a plain future on the calling thread, for a limited time, and throws failures of
   * three declared types without converting them. The same as {@link #await(Future, Duration,
   * Class)} in all other respects.
   *
   * @param future what to wait for; cancelled with {@code cancel(true)} if the timeout is exceeded
   *     or the calling thread is interrupted or must not wait
   * @param timeout how long to wait at most; zero or less means not to wait
   * @param first the first exception that the caller declares, with its subclasses
   * @param second the second exception that the caller declares, with its subclasses
   * @param third the third exception that the caller declares, with its subclasses
   * @param <T> the type of the result
   * @param <X> the type of the first exception
   * @param <Y> the type of the second exception
   * @param <Z> the type of the third exception
   * @return the result
   * @throws X if the future failed with it, or, if it is a {@link
   *     java.util.concurrent.TimeoutException}, the time is exceeded
   * @throws Y if the future failed with it, or, if it is a {@link
   *     java.util.concurrent.TimeoutException}, the time is exceeded
   * @throws Z if the future failed with it, or, if it is a {@link
   *     java.util.concurrent.TimeoutException}, the time is exceeded
   */
  public static <
          T extends @Nullable Object, X extends Throwable, Y extends Throwable, Z extends Throwable>
      T await(Future<T> future, Duration timeout, Class<X> first, Class<Y> second, Class<Z> third)
          throws X, Y, Z {
    Objects.requireNonNull(timeout, "timeout");
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(second, "second");
    Objects.requireNonNull(third, "third");
    requireAwaitAllowed(future);
    return FutureAwaiter.awaitAny(future, timeout, first, second, third);
  }

  /**
   * Starts an operation and waits for it, both on the calling thread. If the thread must not wait,
   * the operation is not started.
   *
   * @param operation starts the operation; exceptions that it throws are thrown unchanged
   * @param <T> the type of the result
   * @return the result
   * @throws AsyncTimeoutException if the current deadline is exceeded, or the stage failed with an
   *     undeclared {@link java.util.concurrent.TimeoutException}
   * @throws BlockingNotAllowedException if the calling thread must not wait; the operation is not
   *     started
   * @throws AsyncInterruptedException if the calling thread is interrupted while it waits
   * @throws java.util.concurrent.CancellationException if the stage was cancelled
   * @throws java.io.UncheckedIOException if the stage failed with an {@link java.io.IOException}
   * @throws AsyncException if the stage failed with another checked exception
   */
  public static <T extends @Nullable Object> T await(
      Supplier<? extends CompletionStage<T>> operation) {
    Objects.requireNonNull(operation, "operation");
    Thread current = Thread.currentThread();
    String reason = BlockingGuard.refusalReasonBeforeStart(current);
    if (reason != null) {
      BlockingGuard.refuseAwait(current, reason);
    }
    return FutureAwaiter.await(Stages.toFuture(operation.get()), null, null);
  }

  /**
   * Throws an exception if the calling thread must not wait; returns at once otherwise. Generated
   * synchronous methods call it before they start their operation. Call it likewise in synchronous
   * methods that you write by hand.
   *
   * <p>The arguments are read only if an exception is thrown.
   *
   * @param call the synchronous method for the message, such as {@code "SmartUsers.find"}
   * @param asynchronousTwin the method to call instead for the message, such as {@code "findAsync"}
   * @throws BlockingNotAllowedException if the calling thread must not wait
   */
  public static void requireBlockingAllowed(String call, String asynchronousTwin) {
    Thread current = Thread.currentThread();
    String reason = BlockingGuard.quickRefusalReason(current);
    if (reason != null) {
      BlockingGuard.refuseCall(current, reason, call, asynchronousTwin);
    }
  }

  /**
   * Starts a body on a new virtual thread. Returns at once; never blocks.
   *
   * <p>If the body throws, the future fails with that exception unchanged, also if it is a checked
   * exception or an error. Cancelling the future with {@code cancel(true)}, or completing it from
   * outside with {@code complete}, {@code completeExceptionally}, {@code orTimeout} or {@code
   * completeOnTimeout}, interrupts the body; {@code cancel(false)} lets the body run to its end. As
   * with every {@code CompletableFuture}, cancelling a dependent stage does not cancel the future.
   *
   * <p>The body runs with the caller's context class loader and with the remaining time of the
   * caller's {@link #withDeadline}. If Micrometer's {@code context-propagation} is on the class
   * path, the body also runs with the caller's context that is registered there, such as MDC,
   * tracing or security. It does not have the caller's other thread locals, inheritable or not, nor
   * its scoped values. Dependent stages of the future have none of this context: they run after the
   * body, on any thread.
   *
   * @param body what to run
   * @param <T> the type of the result
   * @return the future of the body's result
   * @throws java.util.ServiceConfigurationError if Micrometer's {@code context-propagation} is on
   *     the class path but cannot be loaded; the body is not started
   */
  public static <T extends @Nullable Object> CompletableFuture<T> start(
      Callable<? extends T> body) {
    return VirtualThreadFuture.start(Objects.requireNonNull(body, "body"));
  }

  /**
   * Starts a body on a new virtual thread, for a limited time. Returns at once; never blocks.
   *
   * <p>If the timeout is exceeded, the future fails with {@link
   * java.util.concurrent.TimeoutException} and the body is interrupted. The timeout is also a
   * deadline of the body, as with {@link #withDeadline}: a body that continues after it cannot wait
   * any more. In all other respects this method is the same as {@link #start(Callable)}.
   *
   * @param body what to run
   * @param timeout how long the body may take; zero or less means that the timeout is exceeded at
   *     once
   * @param <T> the type of the result
   * @return the future of the body's result
   * @throws java.util.ServiceConfigurationError if Micrometer's {@code context-propagation} is on
   *     the class path but cannot be loaded; the body is not started
   */
  public static <T extends @Nullable Object> CompletableFuture<T> start(
      Callable<? extends T> body, Duration timeout) {
    Objects.requireNonNull(body, "body");
    Objects.requireNonNull(timeout, "timeout");
    return VirtualThreadFuture.start(body, timeout);
  }

  /**
   * Starts a body without a result on a new virtual thread. Returns at once; never blocks. The same
   * as {@link #start(Callable)}, except that the future completes with null.
   *
   * @param body what to run; its exceptions, also checked ones, are the failure of the future
   * @return the future of the end of the body
   * @throws java.util.ServiceConfigurationError if Micrometer's {@code context-propagation} is on
   *     the class path but cannot be loaded; the body is not started
   */
  public static CompletableFuture<@Nullable Void> runAsync(RunnableOp<? extends Exception> body) {
    return VirtualThreadFuture.start(RunnableOps.toCallable(body));
  }

  /**
   * Starts a body without a result on a new virtual thread, for a limited time. Returns at once;
   * never blocks. The same as {@link #start(Callable, Duration)}, except that the future completes
   * with null.
   *
   * @param body what to run; its exceptions, also checked ones, are the failure of the future
   * @param timeout how long the body may take; zero or less means that the timeout is exceeded at
   *     once
   * @return the future of the end of the body
   * @throws java.util.ServiceConfigurationError if Micrometer's {@code context-propagation} is on
   *     the class path but cannot be loaded; the body is not started
   */
  public static CompletableFuture<@Nullable Void> runAsync(
      RunnableOp<? extends Exception> body, Duration timeout) {
    Callable<@Nullable Void> callable = RunnableOps.toCallable(body);
    return VirtualThreadFuture.start(callable, Objects.requireNonNull(timeout, "timeout"));
  }

  /**
   * Opens a scope, which ends the operations that are started in it. The caller must close it, with
   * a try-with-resources statement, as the example of {@link AsyncScope} shows.
   *
   * <p>A failure of one operation does not affect the others, until the caller leaves the scope.
   *
   * @return the scope, whose owner is the calling thread
   * @throws BlockingNotAllowedException if the calling thread must not wait, because closing the
   *     scope waits
   */
  public static AsyncScope scope() {
    return AsyncScope.open(false);
  }

  /**
   * Opens a scope that is cancelled when one of its operations fails: the other operations are
   * cancelled, no more are started, and all their futures fail with that first failure. So {@code
   * await} throws it, whichever future the caller waits for. Cancelling the future of an operation
   * is not a failure. In all other respects, this method is the same as {@link #scope}.
   *
   * @return the scope, whose owner is the calling thread
   * @throws BlockingNotAllowedException if the calling thread must not wait, because closing the
   *     scope waits
   */
  public static AsyncScope scopeCancelledOnFailure() {
    return AsyncScope.open(true);
  }

  /**
   * Starts an operation that calls back, and returns a future of its result. The registration runs
   * on the calling thread, before this method returns.
   *
   * {@snippet :
   * CompletableFuture<Integer> read =
   *     Async.create(
   *         completer ->
   *             channel.read(
   *                 buffer,
   *                 0,
   *                 null,
   *                 new CompletionHandler<Integer, Void>() {
   *                   public void completed(Integer bytes, Void attachment) {
   *                     completer.complete(bytes);
   *                   }
   *
   *                   public void failed(Throwable failure, Void attachment) {
   *                     completer.completeExceptionally(failure);
   *                   }
   *                 }));
   * }
   *
   * <p>If the registration throws, the future fails with that exception, unless it is already done.
   * Cancelling the future, or completing it from outside, runs the actions of {@link
   * Completer#onCancel}. A later result of the callback is dropped; {@link Completer#complete} then
   * returns false.
   *
   * <p>The thread that calls back completes the future. Dependent stages that it runs have the
   * caller's deadline and, if Micrometer's {@code context-propagation} is on the class path, the
   * caller's context. They must not block that thread, which may be an event loop.
   *
   * @param registration starts the operation
   * @param <T> the type of the result
   * @return the future of the result
   * @throws java.util.ServiceConfigurationError if Micrometer's {@code context-propagation} is on
   *     the class path but cannot be loaded; the operation is not started
   */
  public static <T extends @Nullable Object> CompletableFuture<T> create(
      Completer.Registration<T> registration) {
    return CallbackFuture.create(Objects.requireNonNull(registration, "registration"));
  }

  /**
   * Returns a publisher of the elements that a source emits by callbacks. The same as {@link
   * #createPublisher(int, Emitter.Registration)} with a buffer of 256 elements.
   *
   * @param registration starts the source, once for each subscriber
   * @param <T> the type of the elements
   * @return the publisher
   */
  public static <T> Flow.Publisher<T> createPublisher(Emitter.Registration<T> registration) {
    return createPublisher(DEFAULT_BUFFER, registration);
  }

  /**
   * Returns a publisher of the elements that a source emits by callbacks. Returns at once; neither
   * this method nor the publisher blocks a thread.
   *
   * {@snippet :
   * Flow.Publisher<String> messages =
   *     Async.createPublisher(
   *         1000,
   *         emitter -> {
   *           Consumer<String> listener = emitter::next;
   *           listeners.add(listener);
   *           emitter.onCancel(() -> listeners.remove(listener));
   *         });
   * }
   *
   * <p>The source is started for each subscriber, on the subscribing thread. It has three ways to
   * respect the demand of the subscriber:
   *
   * <ul>
   *   <li>A source that can be asked for elements emits them when {@link Emitter#onRequest} is
   *       called.
   *   <li>A source that can be paused compares {@link Emitter#requested} with what it has.
   *   <li>A source that can do neither, such as a feed of prices, relies on the buffer. If the
   *       buffer is full, the publisher fails with an {@link IllegalStateException} and the source
   *       is cancelled. No element is dropped silently, and no thread waits. Requested elements are
   *       never refused.
   * </ul>
   *
   * <p>A source that may block its thread is a stream: use {@link #publisher}, which waits while
   * there is no demand.
   *
   * <p>If the registration throws, the subscriber receives the exception. If the subscriber throws
   * an exception, which the rules of Reactive Streams forbid, the subscription is cancelled and the
   * exception is passed to the uncaught exception handler of the thread.
   *
   * @param buffer how many elements that were not requested are kept, 0 or more
   * @param registration starts the source, once for each subscriber
   * @param <T> the type of the elements
   * @return the publisher
   * @throws IllegalArgumentException if {@code buffer} is negative
   */
  public static <T> Flow.Publisher<T> createPublisher(
      int buffer, Emitter.Registration<T> registration) {
    Objects.requireNonNull(registration, "registration");
    if (buffer < 0) {
      throw new IllegalArgumentException("buffer must not be negative, but is " + buffer);
    }
    return EmitterPublisher.of(buffer, registration);
  }

  /**
   * Combines futures to a future of all their results, in the same order. Returns at once; never
   * blocks.
   *
   * <p>If one of the futures fails, the combined future fails with the same exception, and the
   * futures that are not done are cancelled. They are also cancelled if the combined future is
   * completed from outside, by cancelling it or with {@code orTimeout}. The thread that completes
   * the last future, or the first one that fails, completes the combined future.
   *
   * @param stages the futures
   * @param <T> the type of the results
   * @return the future of the results, an unmodifiable list
   * @throws NullPointerException if one of the futures is null
   */
  public static <T extends @Nullable Object> CompletableFuture<List<T>> all(
      Collection<? extends CompletionStage<? extends T>> stages) {
    return AllOf.of(stages);
  }

  /**
   * Combines futures to a future of all their results, in the same order. The same as {@link
   * #all(Collection)}, for a fixed number of futures.
   *
   * @param stages the futures
   * @param <T> the type of the results
   * @return the future of the results, an unmodifiable list
   * @throws NullPointerException if one of the futures is null
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is read once and not kept
  public static <T extends @Nullable Object> CompletableFuture<List<T>> all(
      CompletionStage<? extends T>... stages) {
    return AllOf.of(Arrays.asList(stages));
  }

  /**
   * Combines two futures with results of different types. Returns at once; never blocks.
   *
   * {@snippet :
   * CompletableFuture<Integer> length =
   *     Async.all(
   *         client.fetchAsync(url),
   *         client.fetchAsync(url.resolve("more")),
   *         (page, more) -> page.length() + more.length());
   * }
   *
   * <p>If one of the futures fails or the combiner throws, the combined future fails with the same
   * exception. Failures and cancellation are as with {@link #all(Collection)}. The thread that
   * completes the last future runs the combiner, which must not block.
   *
   * @param a a future
   * @param b another future
   * @param combiner makes the combined result of the results
   * @param <A> the type of the result of {@code a}
   * @param <B> the type of the result of {@code b}
   * @param <R> the type of the combined result
   * @return the future of the combined result
   * @throws NullPointerException if an argument is null
   */
  public static <A extends @Nullable Object, B extends @Nullable Object, R extends @Nullable Object>
      CompletableFuture<R> all(
          CompletionStage<? extends A> a,
          CompletionStage<? extends B> b,
          BiFunction<? super A, ? super B, ? extends R> combiner) {
    return TypedCombination.of(a, b, combiner);
  }

  /**
   * Combines three futures with results of different types. The same as {@link
   * #all(CompletionStage, CompletionStage, BiFunction)}.
   *
   * @param a a future
   * @param b another future
   * @param c a third future
   * @param combiner makes the combined result of the results
   * @param <A> the type of the result of {@code a}
   * @param <B> the type of the result of {@code b}
   * @param <C> the type of the result of {@code c}
   * @param <R> the type of the combined result
   * @return the future of the combined result
   * @throws NullPointerException if an argument is null
   */
  public static <
          A extends @Nullable Object,
          B extends @Nullable Object,
          C extends @Nullable Object,
          R extends @Nullable Object>
      CompletableFuture<R> all(
          CompletionStage<? extends A> a,
          CompletionStage<? extends B> b,
          CompletionStage<? extends C> c,
          Function3<? super A, ? super B, ? super C, ? extends R> combiner) {
    return TypedCombination.of(a, b, c, combiner);
  }

  /**
   * Combines four futures with results of different types. The same as {@link #all(CompletionStage,
   * CompletionStage, BiFunction)}.
   *
   * @param a a future
   * @param b another future
   * @param c a third future
   * @param d a fourth future
   * @param combiner makes the combined result of the results
   * @param <A> the type of the result of {@code a}
   * @param <B> the type of the result of {@code b}
   * @param <C> the type of the result of {@code c}
   * @param <D> the type of the result of {@code d}
   * @param <R> the type of the combined result
   * @return the future of the combined result
   * @throws NullPointerException if an argument is null
   */
  public static <
          A extends @Nullable Object,
          B extends @Nullable Object,
          C extends @Nullable Object,
          D extends @Nullable Object,
          R extends @Nullable Object>
      CompletableFuture<R> all(
          CompletionStage<? extends A> a,
          CompletionStage<? extends B> b,
          CompletionStage<? extends C> c,
          CompletionStage<? extends D> d,
          Function4<? super A, ? super B, ? super C, ? super D, ? extends R> combiner) {
    return TypedCombination.of(a, b, c, d, combiner);
  }

  /**
   * Combines five futures with results of different types. The same as {@link #all(CompletionStage,
   * CompletionStage, BiFunction)}.
   *
   * @param a a future
   * @param b another future
   * @param c a third future
   * @param d a fourth future
   * @param e a fifth future
   * @param combiner makes the combined result of the results
   * @param <A> the type of the result of {@code a}
   * @param <B> the type of the result of {@code b}
   * @param <C> the type of the result of {@code c}
   * @param <D> the type of the result of {@code d}
   * @param <E> the type of the result of {@code e}
   * @param <R> the type of the combined result
   * @return the future of the combined result
   * @throws NullPointerException if an argument is null
   */
  public static <
          A extends @Nullable Object,
          B extends @Nullable Object,
          C extends @Nullable Object,
          D extends @Nullable Object,
          E extends @Nullable Object,
          R extends @Nullable Object>
      CompletableFuture<R> all(
          CompletionStage<? extends A> a,
          CompletionStage<? extends B> b,
          CompletionStage<? extends C> c,
          CompletionStage<? extends D> d,
          CompletionStage<? extends E> e,
          Function5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> combiner) {
    return TypedCombination.of(a, b, c, d, e, combiner);
  }

  /**
   * Combines futures to a future of the first result. Returns at once; never blocks.
   *
   * {@snippet :
   * String page = await(Async.any(client.fetchAsync(url), client.fetchAsync(url.resolve("copy"))));
   * }
   *
   * <p>The futures that are not done by then are cancelled, immediately after the result is there:
   * a thread that waits for the result may see it before them. A failure counts only if all futures
   * fail: the combined future then fails with the first failure, to which the others are added as
   * suppressed exceptions, 64 at most. If the combined future is completed from outside, by
   * cancelling it or with {@code orTimeout}, the others are cancelled too. The thread that
   * completes the decisive future completes the combined future. Of futures that are already done,
   * the first in the order of the arguments counts.
   *
   * <p>A future may complete although it is cancelled. Its result is dropped; if it holds a
   * resource, such as a connection, the operation itself must release it.
   *
   * @param stages the futures
   * @param <T> the type of the results
   * @return the future of the first result
   * @throws IllegalArgumentException if there are no futures
   * @throws NullPointerException if one of the futures is null
   */
  public static <T extends @Nullable Object> CompletableFuture<T> any(
      Collection<? extends CompletionStage<? extends T>> stages) {
    return FirstSuccess.of(stages);
  }

  /**
   * Combines futures to a future of the first result. The same as {@link #any(Collection)}, for a
   * fixed number of futures.
   *
   * @param stages the futures
   * @param <T> the type of the results
   * @return the future of the first result
   * @throws IllegalArgumentException if there are no futures
   * @throws NullPointerException if one of the futures is null
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is read once and not kept
  public static <T extends @Nullable Object> CompletableFuture<T> any(
      CompletionStage<? extends T>... stages) {
    return FirstSuccess.of(Arrays.asList(stages));
  }

  /**
   * Combines futures to one that completes as the first of them does, with its result or its
   * failure. Returns at once; never blocks.
   *
   * <p>The same as {@link #any(Collection)}, except that a failure counts like a result. {@code
   * any} asks several sources for the same; {@code race} decides between different events, such as
   * a result and a shutdown.
   *
   * @param stages the futures
   * @param <T> the type of the results
   * @return the future of the first result or failure
   * @throws IllegalArgumentException if there are no futures
   * @throws NullPointerException if one of the futures is null
   */
  public static <T extends @Nullable Object> CompletableFuture<T> race(
      Collection<? extends CompletionStage<? extends T>> stages) {
    return FirstCompletion.of(stages);
  }

  /**
   * Combines futures to one that completes as the first of them does. The same as {@link
   * #race(Collection)}, for a fixed number of futures.
   *
   * @param stages the futures
   * @param <T> the type of the results
   * @return the future of the first result or failure
   * @throws IllegalArgumentException if there are no futures
   * @throws NullPointerException if one of the futures is null
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is read once and not kept
  public static <T extends @Nullable Object> CompletableFuture<T> race(
      CompletionStage<? extends T>... stages) {
    return FirstCompletion.of(Arrays.asList(stages));
  }

  /**
   * Combines futures to a future of an outcome for each of them, in the same order. Returns at
   * once; never blocks.
   *
   * <p>The combined future completes when all futures are done, and does not fail if one of them
   * does. If it is completed from outside, by cancelling it or with {@code orTimeout}, the futures
   * that are not done are cancelled. The thread that completes the last future completes the
   * combined future. For many inputs, {@link Concurrency#settle} bounds the number of operations in
   * flight.
   *
   * @param stages the futures
   * @param <T> the type of the results
   * @return the future of the outcomes, an unmodifiable list
   * @throws NullPointerException if one of the futures is null
   */
  public static <T extends @Nullable Object> CompletableFuture<List<Outcome<T>>> settle(
      Collection<? extends CompletionStage<? extends T>> stages) {
    return Settlement.of(stages);
  }

  /**
   * Returns a future of the outcome of another future. It completes when the other is done, and
   * does not fail if the other does. If it is completed from outside, by cancelling it or with
   * {@code orTimeout}, the other is cancelled; so a cancellation reaches the operation, other than
   * with {@code handle}. Returns at once; never blocks.
   *
   * {@snippet :
   * Outcome<String> page = await(Async.settle(client.fetchAsync(url)));
   * }
   *
   * @param stage the other future
   * @param <T> the type of the result
   * @return the future of the outcome
   */
  public static <T extends @Nullable Object> CompletableFuture<Outcome<T>> settle(
      CompletionStage<? extends T> stage) {
    return Settlement.of(Objects.requireNonNull(stage, "stage"));
  }

  /**
   * Applies an asynchronous operation to every input, with a bounded number of operations in
   * flight, and returns a future of all results in the order of the inputs. Returns as soon as the
   * first operations are started; never blocks.
   *
   * {@snippet :
   * List<String> pages = await(Async.map(urls, 16, client::fetchAsync));
   * }
   *
   * <p>The inputs are read one at a time, when there is room for the next operation. The calling
   * thread starts the first operations; a thread that completes an operation starts the next one.
   * So neither the operation nor the iterator of the inputs should block. On every thread, they run
   * with the caller's deadline and context, as a body of {@link #start(Callable)} does.
   *
   * <p>If the operation throws, one of its futures fails or the iterator throws, the returned
   * future fails with the same exception, the operations in flight are cancelled, and no more are
   * started. The same happens if the returned future is completed from outside, by cancelling it or
   * with {@code orTimeout}.
   *
   * @param inputs the inputs of the operation
   * @param maxInFlight the maximum number of unfinished operations, at least 1
   * @param operation starts the operation for one input
   * @param <I> the type of the inputs
   * @param <R> the type of the results
   * @return the future of the results, an unmodifiable list
   * @throws IllegalArgumentException if {@code maxInFlight} is less than 1
   * @throws java.util.ServiceConfigurationError if Micrometer's {@code context-propagation} is on
   *     the class path but cannot be loaded; no operation is started
   */
  public static <I extends @Nullable Object, R extends @Nullable Object>
      CompletableFuture<List<R>> map(
          Iterable<? extends I> inputs,
          int maxInFlight,
          Function<? super I, ? extends CompletionStage<? extends R>> operation) {
    Objects.requireNonNull(operation, "operation");
    if (maxInFlight < 1) {
      throw new IllegalArgumentException("maxInFlight must be at least 1, not " + maxInFlight);
    }
    return new ConcurrentMapper<I, R>("Async.map", inputs.iterator(), maxInFlight, operation)
        .start();
  }

  /**
   * Returns the elements of a publisher as a stream, with up to 1,024 elements requested ahead. The
   * same as {@link #stream(Flow.Publisher, int)} with that number.
   *
   * {@snippet :
   *   try (Stream<String> lines = Async.stream(publisher)) {
   *     lines.limit(10).forEach(System.out::println);
   *   }
   * }
   *
   * @param publisher what to subscribe to, once
   * @param <T> the type of the elements
   * @return the stream
   * @throws BlockingNotAllowedException if the calling thread must not wait
   */
  public static <T> Stream<T> stream(Flow.Publisher<? extends T> publisher) {
    return stream(publisher, DEFAULT_PREFETCH);
  }

  /**
   * Returns the elements of a publisher as a stream. Returns at once. The terminal operation of the
   * stream subscribes when it needs the first element, and waits for elements on the thread that
   * runs it. A stream that is never consumed never subscribes.
   *
   * <p>At most {@code prefetch} elements are requested and not yet consumed: a few at first, more
   * with each request. Choose a small number for a publisher that produces its elements slowly and
   * on the thread that requests them: elements are consumed only after all elements of the same
   * request are produced.
   *
   * <ul>
   *   <li><b>Threads.</b> A thread that must not wait gets a {@link BlockingNotAllowedException}
   *       when this method is called, when the stream subscribes, and when it would wait for an
   *       element. A fork-join worker that waits lets its pool compensate; a virtual thread parks
   *       without holding its carrier.
   *   <li><b>Failure.</b> The elements before a failure are delivered. The failure is then thrown
   *       as {@code await} throws the failure of a future. If a publisher violates the rules, by
   *       emitting null or more elements than requested, the stream fails and the subscription is
   *       cancelled.
   *   <li><b>Cancellation.</b> Closing the stream cancels the subscription. So does any exception
   *       that ends its use, such as one thrown by an operation of the stream. If the program no
   *       longer references the stream, its iterator or its spliterator, the subscription is
   *       cancelled when the garbage collector detects that. A short-circuiting terminal operation
   *       does not close the stream: use a try-with-resources statement to cancel at once. Code
   *       that still uses the stream when it is closed gets a {@link
   *       java.util.concurrent.CancellationException}.
   *   <li><b>Interruption.</b> If the consuming thread is interrupted while it waits, the
   *       subscription is cancelled, the interrupt flag is set again, and {@link
   *       AsyncInterruptedException} is thrown. An element that has already arrived is returned
   *       regardless of the flag.
   *   <li><b>Deadlines.</b> If the deadline of {@link #withDeadline} is exceeded while the stream
   *       waits, the subscription is cancelled and {@link AsyncTimeoutException} is thrown.
   *   <li><b>Parallel streams</b> are supported and keep the order if their operations do. One
   *       thread at a time reads the publisher and passes the elements to other threads in parts,
   *       each as large as what arrives within a few milliseconds. So more than {@code prefetch}
   *       elements may be read and not yet processed, and a short-circuiting operation may wait for
   *       an element that it does not need.
   * </ul>
   *
   * @param publisher what to subscribe to, once
   * @param prefetch how many elements to request ahead, at least 1; an array of this size is
   *     allocated at once
   * @param <T> the type of the elements
   * @return the stream, sequential and ordered
   * @throws IllegalArgumentException if {@code prefetch} is less than 1
   * @throws BlockingNotAllowedException if the calling thread must not wait
   */
  public static <T> Stream<T> stream(Flow.Publisher<? extends T> publisher, int prefetch) {
    Objects.requireNonNull(publisher, "publisher");
    if (prefetch < 1) {
      throw new IllegalArgumentException("prefetch must be at least 1, not " + prefetch);
    }
    BlockingGuard.requireStreamAllowed();
    return PublisherSpliterator.stream(publisher, prefetch);
  }

  /**
   * Returns a publisher of the elements of a stream that is created for each subscriber. Returns at
   * once; neither this method nor the publisher blocks the caller or a subscriber.
   *
   * <p>For each subscription, the source is called and its stream is run on a new virtual thread,
   * with the context class loader, the deadline and the context of the subscribing thread and
   * without its other thread locals, as with {@link #start(Callable)}. The stream runs sequentially
   * and waits while the subscriber has no demand. It is closed at its end, before the subscriber
   * receives {@code onComplete} or {@code onError}. All signals except {@code onSubscribe} are sent
   * on that thread.
   *
   * <p>Cancelling the subscription interrupts the source and its stream, and closes the stream. An
   * exception or error that the source, the stream or its closing throws is passed to {@code
   * onError} unchanged, or dropped if the subscription was cancelled before. If the source returns
   * null, or an element is null, {@code onError} receives a {@link NullPointerException}.
   *
   * @param source creates the stream
   * @param <T> the type of the elements
   * @return the publisher
   */
  public static <T> Flow.Publisher<T> publisher(Callable<? extends Stream<? extends T>> source) {
    return StreamPublisher.of(Objects.requireNonNull(source, "source"));
  }

  /**
   * Runs a body with a deadline for all its waits together.
   *
   * {@snippet :
   * String both =
   *     Async.withDeadline(
   *         Duration.ofSeconds(5), () -> await(client.fetchAsync(url)) + client.fetch(url));
   * }
   *
   * <p>The body runs on the calling thread, at once. When the deadline is exceeded, every wait of
   * this library in the body, at any depth, cancels the operation that it waits for and throws
   * {@link AsyncTimeoutException}, unless its own timeout ends it earlier. Waits that begin after
   * the deadline end at once. A future that is already done is not waited for: its result is
   * returned. The body is not interrupted: it continues if it waits by other means or computes, and
   * its result is returned even if it is late.
   *
   * <p>Inside another deadline, the earlier of the two applies: a deadline can only be shortened.
   * The deadline is passed on to the bodies that {@link #start(Callable)} starts, to the operations
   * of {@link #map} and to the streams of {@link #publisher}, and to no other thread. It ends with
   * the call.
   *
   * @param time how long the waits may take together; zero or less means that none may wait
   * @param body what to run
   * @param <T> the type of the result
   * @param <X> the checked exception that the body throws
   * @return the result of the body
   * @throws X if the body throws it
   * @throws AsyncTimeoutException if the deadline ended a wait in the body and the body did not
   *     catch the exception
   */
  public static <T extends @Nullable Object, X extends Throwable> T withDeadline(
      Duration time, CallableOp<? extends T, X> body) throws X {
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(body, "body");
    return Deadline.call(Deadline.clippedToCurrent(time), body);
  }

  /**
   * Runs a body without a result with a deadline for all its waits together. The same as {@link
   * #withDeadline} in all other respects.
   *
   * @param time how long the waits may take together; zero or less means that none may wait
   * @param body what to run
   * @param <X> the checked exception that the body throws
   * @throws X if the body throws it
   * @throws AsyncTimeoutException if the deadline ended a wait in the body and the body did not
   *     catch the exception
   */
  public static <X extends Throwable> void runWithDeadline(Duration time, RunnableOp<X> body)
      throws X {
    Object unused = withDeadline(time, RunnableOps.toCallableOp(body));
  }

  /**
   * Runs code that releases resources, and lets it finish although the calling thread is
   * interrupted or the current deadline is exceeded. Generated {@code close()} methods call this.
   *
   * {@snippet :
   * client.fetch(url.resolve("lock"));
   * try {
   *   client.fetch(url);
   * } finally {
   *   Async.cleanUp(() -> client.fetch(url.resolve("unlock")));
   * }
   * }
   *
   * <p>The body runs on the calling thread, at once, with the interrupt flag cleared; the flag is
   * set again afterwards. Its waits for futures last as long as elsewhere, plus a grace time of 10
   * seconds: after the end of the current deadline, or after the interrupt. When the grace time is
   * over too, the wait cancels the operation and throws {@link AsyncTimeoutException}. If the
   * thread is interrupted while the body waits, the wait continues for at most the grace time; a
   * second interrupt then ends it, as elsewhere. The operations that the body starts inherit the
   * extended deadline. If the body itself calls this method, the grace time is not extended again.
   *
   * @param body what to run
   * @param <T> the type of the result
   * @param <X> the type of the exception that the body throws; {@link RuntimeException} if it
   *     throws no checked exception
   * @return the result of the body
   * @throws X if the body throws it
   */
  public static <T extends @Nullable Object, X extends Throwable> T cleanUp(
      CallableOp<? extends T, X> body) throws X {
    return CleanUp.call(Objects.requireNonNull(body, "body"), CleanUp.GRACE);
  }

  /**
   * Runs code without a result that releases resources, and lets it finish although the calling
   * thread is interrupted or the current deadline is exceeded. The same as {@link #cleanUp} in all
   * other respects.
   *
   * @param body what to run
   * @param <X> the checked exception that the body throws
   * @throws X if the body throws it
   */
  public static <X extends Throwable> void runCleanUp(RunnableOp<X> body) throws X {
    Object unused = cleanUp(RunnableOps.toCallableOp(body));
  }

  /**
   * Runs the body with blocking allowed on this thread, overriding {@link BlockingPolicy}.
   *
   * {@snippet :
   * String page = Async.allowBlocking(() -> client.fetch(url)); // this event loop serves only this client
   * }
   *
   * <p>The body runs on the calling thread, at once. The permission ends with the call, even if the
   * body throws. It does not apply to other threads, nor to work that is started on this thread and
   * runs later. Waiting on an event loop for an operation that the same event loop must complete
   * still hangs, unless the wait has a timeout or a deadline.
   *
   * @param body what to run
   * @param <T> the type of the result
   * @param <X> the checked exception that the body throws
   * @return the result of the body
   * @throws X if the body throws it
   */
  public static <T extends @Nullable Object, X extends Throwable> T allowBlocking(
      CallableOp<? extends T, X> body) throws X {
    return BlockingPermit.call(Objects.requireNonNull(body, "body"));
  }

  /**
   * Runs a body without a result with blocking allowed on this thread. The same as {@link
   * #allowBlocking} in all other respects.
   *
   * @param body what to run
   * @param <X> the checked exception that the body throws
   * @throws X if the body throws it
   */
  public static <X extends Throwable> void runBlockingAllowed(RunnableOp<X> body) throws X {
    Object unused = allowBlocking(RunnableOps.toCallableOp(body));
  }

  /**
   * Subscribes to a publisher of exactly one value, and returns a future of the value. Returns at
   * once; never blocks.
   *
   * <p>Completing the future from outside, by cancelling it or with {@code orTimeout}, cancels the
   * subscription. The thread on which the publisher sends its terminal signal completes the future.
   * The future fails with the publisher's failure unchanged, with {@link
   * java.util.NoSuchElementException} if there is no value, and with {@link IllegalStateException}
   * if there is more than one.
   *
   * @param publisher what to subscribe to
   * @param <T> the type of the value
   * @return the future of the value
   */
  public static <T> CompletableFuture<T> single(Flow.Publisher<? extends T> publisher) {
    @SuppressWarnings("NullAway") // a missing value is a failure, not null
    CompletableFuture<T> value = SingleValueSubscriber.of(publisher, true);
    return value;
  }

  /**
   * Subscribes to a publisher of at most one value, and returns a future of the value. The same as
   * {@link #single}, except that the future completes with null if there is no value.
   *
   * @param publisher what to subscribe to
   * @param <T> the type of the value
   * @return the future of the value, or of null if there is none
   */
  public static <T> CompletableFuture<@Nullable T> singleOrEmpty(
      Flow.Publisher<? extends T> publisher) {
    return SingleValueSubscriber.of(publisher, false);
  }

  /**
   * Converts a failure to an unchecked exception.
   *
   * <p>An unchecked exception is returned unchanged, an {@link java.io.IOException} is wrapped in
   * an {@link java.io.UncheckedIOException}, a {@link java.util.concurrent.TimeoutException} in an
   * {@link AsyncTimeoutException}, and any other checked exception in an {@link AsyncException}.
   * {@code await} and generated methods convert undeclared exceptions in this way.
   *
   * @param failure the failure to convert
   * @return the exception to throw instead
   * @throws Error {@code failure} itself, if it is an error
   */
  public static RuntimeException unchecked(Throwable failure) {
    return Failures.unchecked(Objects.requireNonNull(failure, "failure"));
  }

  private static void requireAwaitAllowed(Future<?> future) {
    Thread current = Thread.currentThread();
    String reason = BlockingGuard.quickRefusalReason(current);
    if (reason != null) {
      FutureAwaiter.refuse(current, reason, future);
    }
  }
}

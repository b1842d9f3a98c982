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
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the body of an operation and its callers use: {@code await}, {@code start}, {@code all},
 * {@code map}.
 *
 * {@snippet :
 * HttpResponse<String> response = await(http.sendAsync(request, BodyHandlers.ofString()));
 * }
 *
 * <h2>Waiting</h2>
 *
 * Every {@code await} waits on the calling thread and nowhere else: a virtual thread parks, a
 * fork-join worker lets its pool compensate, any other platform thread parks. A thread that must
 * not wait, an event loop for instance ({@link BlockingPolicy}), is refused with {@link
 * BlockingNotAllowedException}, even where the future is already done, and the future is cancelled.
 *
 * <ul>
 *   <li><b>Failure.</b> The exception with which the future failed is thrown itself, never in a
 *       {@link java.util.concurrent.CompletionException} or {@link
 *       java.util.concurrent.ExecutionException}, with the place that waited among its suppressed
 *       exceptions. A checked exception that was not declared arrives carried by an unchecked one,
 *       as {@link AsyncException#unchecked} has it.
 *   <li><b>Cancellation.</b> A future that somebody else cancels throws {@link
 *       java.util.concurrent.CancellationException}.
 *   <li><b>Interruption.</b> If the calling thread is interrupted while it waits, the future is
 *       cancelled, the interrupt flag set again, and {@link AsyncInterruptedException} thrown. A
 *       result that arrived before the cancellation is returned instead, the flag set. A future
 *       that is already done is not a wait: its result is returned, whatever the flag.
 *   <li><b>Deadlines.</b> A wait inside {@link #withDeadline} ends with it: the future is cancelled
 *       and {@link AsyncTimeoutException} thrown.
 * </ul>
 *
 * All methods may be called from any number of threads at once; none shares anything between calls.
 */
public final class Async {

  /** So many that a fast publisher on another thread seldom has to be woken up. */
  private static final int DEFAULT_PREFETCH = 1024;

  private Async() {}

  /**
   * Waits for a future on the calling thread.
   *
   * @param future what to wait for; cancelled if the calling thread is interrupted or must not wait
   * @param <T> the type of the result
   * @return the result
   * @throws BlockingNotAllowedException if the calling thread must not wait
   * @throws AsyncInterruptedException if the calling thread is interrupted while it waits
   * @throws java.util.concurrent.CancellationException if the future was cancelled
   * @throws java.io.UncheckedIOException if the future failed with an {@link java.io.IOException}
   * @throws AsyncException if the future failed with another checked exception
   */
  public static <T extends @Nullable Object> T await(CompletableFuture<T> future) {
    refuseWhereBlockingIsNotAllowed(future);
    return FutureAwaiter.forFuture(future, null, null);
  }

  /**
   * Waits for a stage on the calling thread.
   *
   * <p>For a type that is both a {@code CompletionStage} and a {@link Future} and yet no {@link
   * CompletableFuture}, write {@code await(stage.toCompletableFuture())}.
   *
   * @param stage what to wait for; cancelled, so far as it can be, if the calling thread is
   *     interrupted or must not wait
   * @param <T> the type of the result
   * @return the result
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
   * Waits for a future on the calling thread, and lets one checked exception through as itself.
   *
   * @param future what to wait for; cancelled if the calling thread is interrupted or must not wait
   * @param declared the exception that the caller declares, with its subclasses
   * @param <T> the type of the result
   * @param <X> the type of the exception
   * @return the result
   * @throws X if the future failed with it
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
    refuseWhereBlockingIsNotAllowed(future);
    return FutureAwaiter.forFuture(future, null, declared);
  }

  /**
   * Waits for a stage on the calling thread, and lets one checked exception through as itself.
   *
   * @param stage what to wait for; cancelled, so far as it can be, if the calling thread is
   *     interrupted or must not wait
   * @param declared the exception that the caller declares, with its subclasses
   * @param <T> the type of the result
   * @param <X> the type of the exception
   * @return the result
   * @throws X if the stage failed with it
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
   * <p>When the time is over the future is cancelled; a result that arrived before the cancellation
   * is returned all the same.
   *
   * @param future what to wait for; cancelled if the time is over or the calling thread is
   *     interrupted or must not wait
   * @param timeout how long to wait; zero or less means not at all
   * @param <T> the type of the result
   * @return the result
   * @throws AsyncTimeoutException if the future is not done in time
   * @throws BlockingNotAllowedException if the calling thread must not wait
   * @throws AsyncInterruptedException if the calling thread is interrupted while it waits
   * @throws java.util.concurrent.CancellationException if the future was cancelled
   * @throws java.io.UncheckedIOException if the future failed with an {@link java.io.IOException}
   * @throws AsyncException if the future failed with another checked exception
   */
  public static <T extends @Nullable Object> T await(
      CompletableFuture<T> future, Duration timeout) {
    Objects.requireNonNull(timeout, "timeout");
    refuseWhereBlockingIsNotAllowed(future);
    return FutureAwaiter.forFuture(future, timeout, null);
  }

  /**
   * Waits for a stage on the calling thread, for a limited time.
   *
   * <p>When the time is over the stage is cancelled; a result that arrived before the cancellation
   * is returned all the same.
   *
   * @param stage what to wait for; cancelled, so far as it can be, if the time is over or the
   *     calling thread is interrupted or must not wait
   * @param timeout how long to wait; zero or less means not at all
   * @param <T> the type of the result
   * @return the result
   * @throws AsyncTimeoutException if the stage is not done in time
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
   * Waits for a future on the calling thread, for a limited time, and lets one checked exception
   * through as itself.
   *
   * @param future what to wait for; cancelled if the time is over or the calling thread is
   *     interrupted or must not wait
   * @param timeout how long to wait; zero or less means not at all
   * @param declared the exception that the caller declares, with its subclasses; where that covers
   *     {@link java.util.concurrent.TimeoutException}, it is what is thrown when the time is over
   * @param <T> the type of the result
   * @param <X> the type of the exception
   * @return the result
   * @throws X if the future failed with it
   * @throws AsyncTimeoutException if the future is not done in time
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
    refuseWhereBlockingIsNotAllowed(future);
    return FutureAwaiter.forFuture(future, timeout, declared);
  }

  /**
   * Waits for a stage on the calling thread, for a limited time, and lets one checked exception
   * through as itself.
   *
   * @param stage what to wait for; cancelled, so far as it can be, if the time is over or the
   *     calling thread is interrupted or must not wait
   * @param timeout how long to wait; zero or less means not at all
   * @param declared the exception that the caller declares, with its subclasses; where that covers
   *     {@link java.util.concurrent.TimeoutException}, it is what is thrown when the time is over
   * @param <T> the type of the result
   * @param <X> the type of the exception
   * @return the result
   * @throws X if the stage failed with it
   * @throws AsyncTimeoutException if the stage is not done in time
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
   * @param future what to wait for; cancelled, and what computes it interrupted, if the calling
   *     thread is interrupted or must not wait
   * @param <T> the type of the result
   * @return the result
   * @throws BlockingNotAllowedException if the calling thread must not wait
   * @throws AsyncInterruptedException if the calling thread is interrupted while it waits
   * @throws java.util.concurrent.CancellationException if the future was cancelled
   * @throws java.io.UncheckedIOException if the future failed with an {@link java.io.IOException}
   * @throws AsyncException if the future failed with another checked exception
   */
  public static <T extends @Nullable Object> T await(Future<T> future) {
    refuseWhereBlockingIsNotAllowed(future);
    return FutureAwaiter.forPlainFuture(future, null, null);
  }

  /**
   * Waits for a plain future on the calling thread, and lets one checked exception through as
   * itself.
   *
   * @param future what to wait for; cancelled, and what computes it interrupted, if the calling
   *     thread is interrupted or must not wait
   * @param declared the exception that the caller declares, with its subclasses
   * @param <T> the type of the result
   * @param <X> the type of the exception
   * @return the result
   * @throws X if the future failed with it
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
    refuseWhereBlockingIsNotAllowed(future);
    return FutureAwaiter.forPlainFuture(future, null, declared);
  }

  /**
   * Waits for a plain future on the calling thread, for a limited time.
   *
   * <p>When the time is over the future is cancelled; a result that arrived before the cancellation
   * is returned all the same.
   *
   * @param future what to wait for; cancelled, and what computes it interrupted, if the time is
   *     over or the calling thread is interrupted or must not wait
   * @param timeout how long to wait; zero or less means not at all
   * @param <T> the type of the result
   * @return the result
   * @throws AsyncTimeoutException if the future is not done in time
   * @throws BlockingNotAllowedException if the calling thread must not wait
   * @throws AsyncInterruptedException if the calling thread is interrupted while it waits
   * @throws java.util.concurrent.CancellationException if the future was cancelled
   * @throws java.io.UncheckedIOException if the future failed with an {@link java.io.IOException}
   * @throws AsyncException if the future failed with another checked exception
   */
  public static <T extends @Nullable Object> T await(Future<T> future, Duration timeout) {
    Objects.requireNonNull(timeout, "timeout");
    refuseWhereBlockingIsNotAllowed(future);
    return FutureAwaiter.forPlainFuture(future, timeout, null);
  }

  /**
   * Waits for a plain future on the calling thread, for a limited time, and lets one checked
   * exception through as itself.
   *
   * @param future what to wait for; cancelled, and what computes it interrupted, if the time is
   *     over or the calling thread is interrupted or must not wait
   * @param timeout how long to wait; zero or less means not at all
   * @param declared the exception that the caller declares, with its subclasses; where that covers
   *     {@link java.util.concurrent.TimeoutException}, it is what is thrown when the time is over
   * @param <T> the type of the result
   * @param <X> the type of the exception
   * @return the result
   * @throws X if the future failed with it
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
    refuseWhereBlockingIsNotAllowed(future);
    return FutureAwaiter.forPlainFuture(future, timeout, declared);
  }

  /**
   * Starts an operation and waits for it, both on the calling thread; where the thread must not
   * wait, nothing is started.
   *
   * @param operation starts the operation; what it throws itself is thrown as it is
   * @param <T> the type of the result
   * @return the result
   * @throws BlockingNotAllowedException if the calling thread must not wait; the operation has not
   *     been started
   * @throws AsyncInterruptedException if the calling thread is interrupted while it waits
   * @throws java.util.concurrent.CancellationException if the stage was cancelled
   * @throws java.io.UncheckedIOException if the stage failed with an {@link java.io.IOException}
   * @throws AsyncException if the stage failed with another checked exception
   */
  public static <T extends @Nullable Object> T await(
      Supplier<? extends CompletionStage<T>> operation) {
    Objects.requireNonNull(operation, "operation");
    Thread current = Thread.currentThread();
    String refusal = BlockingGuard.refusal(current);
    if (refusal != null) {
      throw BlockingGuard.refuseAwait(current, refusal);
    }
    return FutureAwaiter.forFuture(Stages.toFuture(operation.get()), null, null);
  }

  /**
   * Refuses a synchronous call on a thread that must not wait. Generated synchronous methods call
   * it before they start anything; so should one that is written by hand.
   *
   * @param call the synchronous method, for the message: {@code "SmartUsers.find"}
   * @param asynchronousTwin the method to call instead, for the message: {@code "findAsync"}
   * @throws BlockingNotAllowedException if the calling thread must not wait
   */
  public static void requireBlockingAllowed(String call, String asynchronousTwin) {
    Thread current = Thread.currentThread();
    String refusal = BlockingGuard.quickRefusal(current);
    if (refusal != null) {
      throw BlockingGuard.refuse(current, refusal, call, asynchronousTwin);
    }
  }

  /**
   * Starts a body on a new virtual thread. Returns at once; never blocks.
   *
   * <p>The future fails with what the body throws, checked exceptions and errors included, as it
   * is. Cancelling the future with {@code cancel(true)}, or completing it from outside with {@code
   * complete}, {@code completeExceptionally}, {@code orTimeout} or {@code completeOnTimeout},
   * interrupts the body; {@code cancel(false)} lets it run to its end. Like every {@code
   * CompletableFuture}, it is not cancelled by cancelling a stage that depends on it.
   *
   * <p>The body runs with the caller's context class loader, with the rest of the time of the
   * caller's {@link #withDeadline}, and, where Micrometer's {@code context-propagation} is on the
   * class path, with the context that is registered there: MDC, tracing, security. It has none of
   * the caller's other thread locals, inheritable ones included, and no scoped values. Stages that
   * depend on the future have nothing of all this: they run after the body, on whichever thread.
   *
   * @param body what to run
   * @param <T> the type of the result
   * @return the future of the body
   */
  public static <T extends @Nullable Object> CompletableFuture<T> start(
      Callable<? extends T> body) {
    return VirtualThreadFuture.start(Objects.requireNonNull(body, "body"));
  }

  /**
   * Starts a body on a new virtual thread, for a limited time. Returns at once; never blocks.
   *
   * <p>When the time is over, the future fails with {@link java.util.concurrent.TimeoutException}
   * and the body is interrupted. The time is a deadline of the body too, as {@link #withDeadline}
   * has it: a body that goes on all the same can wait no longer. In all else it is as {@link
   * #start(Callable)}.
   *
   * @param body what to run
   * @param timeout how long it may take; zero or less means that it is over at once
   * @param <T> the type of the result
   * @return the future of the body
   */
  public static <T extends @Nullable Object> CompletableFuture<T> start(
      Callable<? extends T> body, Duration timeout) {
    Objects.requireNonNull(body, "body");
    Objects.requireNonNull(timeout, "timeout");
    return VirtualThreadFuture.start(body, timeout);
  }

  /**
   * Combines futures into one of all their results, in their order. Returns at once; never blocks.
   *
   * <p>The first failure makes the combined future fail, with that exception as it is, and cancels
   * those that are not done. So does completing the combined future from outside, by cancelling it
   * or with {@code orTimeout}. It is completed by the thread that completes the last future, or the
   * first that fails.
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
   * Combines futures into one of all their results, in their order: {@link #all(Collection)} for a
   * number of futures that is known where it is written.
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
   * Applies an asynchronous operation to every input, with a bounded number of them in flight, and
   * returns all the results in the order of the inputs. Returns as soon as the first operations are
   * started; never blocks.
   *
   * {@snippet :
   * List<String> pages = await(Async.map(urls, 16, client::fetchAsync));
   * }
   *
   * <p>The inputs are read one by one, only when there is room for the next. The first operations
   * are started by the calling thread, each further one by a thread that completes an earlier one;
   * so neither the operation nor the inputs' iterator should block. On whichever thread, they find
   * the caller's deadline and context, as a body does that {@link #start(Callable)} starts.
   *
   * <p>The first failure, be it of an operation, its future or the iterator, makes the returned
   * future fail with that exception as it is, cancels what is in flight and starts nothing more. So
   * does completing the returned future from outside, by cancelling it or with {@code orTimeout}.
   *
   * @param inputs what to apply the operation to
   * @param maxInFlight how many operations may be unfinished at a time, at least 1
   * @param operation starts the operation for one input
   * @param <I> the type of the inputs
   * @param <R> the type of the results
   * @return the future of the results, an unmodifiable list
   * @throws IllegalArgumentException if {@code maxInFlight} is less than 1
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
    return new ConcurrentMapper<I, R>(inputs.iterator(), maxInFlight, operation).start();
  }

  /**
   * The elements of a publisher as a stream, with up to 1,024 elements requested ahead: {@link
   * #stream(Flow.Publisher, int)}.
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
   * The elements of a publisher as a stream. Returns at once; the terminal operation subscribes
   * when it needs the first element, and waits for each on the thread that runs it. A stream that
   * is not used never subscribes.
   *
   * <p>At most {@code prefetch} elements are requested and not yet consumed: few at first, and more
   * with each request. A publisher that is slow to make its elements, and makes them on the thread
   * that requests them, is best used with a small number, since elements are consumed only after
   * those that were requested with them are made.
   *
   * <ul>
   *   <li><b>Threads.</b> A thread that must not wait is refused when this is called, when the
   *       stream subscribes and where it would wait for an element. A fork-join worker that waits
   *       lets its pool compensate, a virtual thread parks.
   *   <li><b>Failure.</b> The elements before a failure are delivered, then the failure is thrown
   *       as {@code await} throws that of a future. A publisher that breaks the rules, by emitting
   *       more than was requested or null, fails the stream and is cancelled.
   *   <li><b>Closing</b> the stream cancels the subscription. So does any exception that ends its
   *       use, be it thrown by the operations of the stream, and so does abandoning it: a stream,
   *       iterator or spliterator of which the program holds no reference any more is cancelled
   *       when the garbage collector finds it. A terminal operation that needs only some of the
   *       elements does not close a stream: use it in a try-with-resources statement to have the
   *       subscription cancelled at once. Whoever still uses the stream when it is closed gets a
   *       {@link java.util.concurrent.CancellationException}.
   *   <li><b>Interruption.</b> If the consuming thread is interrupted while it waits, the
   *       subscription is cancelled, the interrupt flag set again, and {@link
   *       AsyncInterruptedException} thrown. An element that is already there is not a wait.
   *   <li><b>Parallel streams</b> are possible, and keep the order where their operations do. The
   *       thread that reads the publisher hands its elements to the others in parts, each as large
   *       as what arrives within some milliseconds. So more than {@code prefetch} elements may be
   *       read and not yet processed, and an operation that needs only some of the elements may
   *       wait for one that it does not need.
   * </ul>
   *
   * @param publisher what to subscribe to, once
   * @param prefetch how many elements to request ahead, at least 1; memory for so many references
   *     is taken at once
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
   * The elements of a stream as a publisher, which makes the stream anew for each subscriber.
   * Returns at once; neither it nor the publisher ever blocks a subscriber or its caller.
   *
   * <p>Each subscription calls the source and runs its stream on a new virtual thread, with the
   * context class loader, the deadline and the context of the thread that subscribes and with none
   * of its other thread locals, as {@link #start(Callable)} has it. The stream runs sequentially,
   * is given as much time as the subscriber takes to request its next element, and is closed at its
   * end, before the subscriber is told. All signals but {@code onSubscribe} arrive on that thread.
   *
   * <p>Cancelling the subscription interrupts the source and its stream and closes the stream. What
   * the source, the stream or its closing throws, checked exceptions and errors included, is passed
   * to {@code onError} as it is, or dropped where the subscription was cancelled before. A source
   * that returns null, and a null element, is a {@link NullPointerException}.
   *
   * @param source makes the stream
   * @param <T> the type of the elements
   * @return the publisher
   */
  public static <T> Flow.Publisher<T> publisher(Callable<? extends Stream<? extends T>> source) {
    return new StreamPublisher<>(Objects.requireNonNull(source, "source"));
  }

  /**
   * Runs something with a deadline: all waits in it together take no longer than the time given.
   *
   * {@snippet :
   * String both =
   *     Async.withDeadline(
   *         Duration.ofSeconds(5), () -> await(client.fetchAsync(url)) + client.fetch(url));
   * }
   *
   * <p>It runs on the calling thread, at once. Every wait of this library in it, however deep, ends
   * when the time is over, if its own timeout has not ended it before: it cancels the operation
   * that it waits for and throws {@link AsyncTimeoutException}. Waits that begin later end at once;
   * a future that is already done is no wait. Nothing is interrupted: what waits by other means, or
   * only computes, goes on, and what the body returns is returned, be it late.
   *
   * <p>In another deadline, the earlier of the two ends the waits: a deadline can be shortened
   * only. The deadline goes along to the bodies that {@link #start(Callable)} starts, to the
   * operations of {@link #map} and to the streams of {@link #publisher}, and to no other thread. It
   * ends with the call.
   *
   * @param time how long the waits may take together; zero or less means that none may wait
   * @param body what to run
   * @param <T> the type of the result
   * @param <X> the checked exception that the body throws
   * @return what the body returns
   * @throws X if the body throws it
   * @throws AsyncTimeoutException if a wait in the body was ended, and the body did not catch it
   */
  public static <T extends @Nullable Object, X extends Throwable> T withDeadline(
      Duration time, CallableOp<? extends T, X> body) throws X {
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(body, "body");
    return Deadline.call(Deadline.clippedToCurrent(time), body);
  }

  /**
   * Runs something in which this thread may wait, although it would be refused: for who knows
   * better than {@link BlockingPolicy}.
   *
   * {@snippet :
   * String page = Async.allowBlocking(() -> client.fetch(url)); // nobody else uses this event loop
   * }
   *
   * <p>It runs on the calling thread, at once, and the permission ends with the call, however it
   * ends. No other thread has it, nor what is started on this thread and runs later. Waiting on an
   * event loop for what that same event loop is to do remains a hang, unless the wait has a timeout
   * or a deadline.
   *
   * @param body what to run
   * @param <T> the type of the result
   * @param <X> the checked exception that the body throws
   * @return what the body returns
   * @throws X if the body throws it
   */
  public static <T extends @Nullable Object, X extends Throwable> T allowBlocking(
      CallableOp<? extends T, X> body) throws X {
    return BlockingPermit.call(Objects.requireNonNull(body, "body"));
  }

  /**
   * Subscribes to a publisher that has exactly one value, and returns a future of it. Returns at
   * once; never blocks.
   *
   * <p>Completing the future from outside, by cancelling it or with {@code orTimeout}, cancels the
   * subscription. It is completed by the thread on which the publisher completes; it fails with the
   * publisher's failure as it is, with {@link java.util.NoSuchElementException} if there is no
   * value, and with {@link IllegalStateException} if there is more than one.
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
   * Subscribes to a publisher that has one value or none, and returns a future of it: {@link
   * #single} for a value that need not be there.
   *
   * @param publisher what to subscribe to
   * @param <T> the type of the value
   * @return the future of the value, of null if there is none
   */
  public static <T> CompletableFuture<@Nullable T> singleOrEmpty(
      Flow.Publisher<? extends T> publisher) {
    return SingleValueSubscriber.of(publisher, false);
  }

  private static void refuseWhereBlockingIsNotAllowed(Future<?> future) {
    Thread current = Thread.currentThread();
    String refusal = BlockingGuard.quickRefusal(current);
    if (refusal != null) {
      throw BlockingGuard.refuseAwait(current, refusal, future);
    }
  }
}

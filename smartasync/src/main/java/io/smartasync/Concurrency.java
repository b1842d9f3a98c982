package io.smartasync;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Applies an operation to many inputs, with a bounded number of operations in flight.
 *
 * {@snippet :
 * List<Outcome<String>> outcomes = await(Concurrency.limit(16).settle(urls, client::fetchAsync));
 *
 * try (Stream<String> pages = Concurrency.limit(16).stream(urls.stream(), client::fetchAsync)) {
 *   pages.forEach(System.out::println);
 * }
 * }
 *
 * <table>
 *   <caption>Which method</caption>
 *   <tr><th>needed</th><th>method</th></tr>
 *   <tr><td>all results, or the first failure</td><td>{@link #map map}</td></tr>
 *   <tr><td>an outcome for each input</td><td>{@link #settle settle}</td></tr>
 *   <tr><td>results one at a time, in the order of the inputs</td><td>{@link #stream stream}</td></tr>
 *   <tr><td>results one at a time, each as soon as it is there</td>
 *       <td>{@link #streamUnordered streamUnordered}</td></tr>
 * </table>
 *
 * <p>The methods of this class take operations that return futures. {@link #blocking()} has the
 * same methods for synchronous operations, each of which runs on a virtual thread of its own.
 *
 * <p>The limit applies to each call of a method, or to each stream; it is not shared between calls.
 * Instances cannot be changed and are safe for use by multiple threads.
 *
 * @since 0.1
 */
public final class Concurrency {

  private final int limit;

  private Concurrency(int limit) {
    this.limit = limit;
  }

  /**
   * Returns an instance with a limit.
   *
   * @param limit the maximum number of operations in flight, at least 1
   * @return the instance
   * @throws IllegalArgumentException if {@code limit} is less than 1
   */
  public static Concurrency limit(int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be at least 1, not " + limit);
    }
    return new Concurrency(limit);
  }

  /**
   * Returns the methods for synchronous operations, with the same limit.
   *
   * @return the methods for operations that block
   */
  public Blocking blocking() {
    return new Blocking(this);
  }

  /**
   * Applies an operation to every input, and returns a future of all results in the order of the
   * inputs. The same as {@link Async#map} with this limit: the first failure fails the future and
   * cancels the operations in flight, and so does completing the future from outside.
   *
   * @param inputs the inputs of the operation, read one at a time when there is room for the next
   *     operation; possibly on a thread that completes an operation
   * @param operation starts the operation for one input
   * @param <I> the type of the inputs
   * @param <R> the type of the results
   * @return the future of the results, an unmodifiable list
   * @throws java.util.ServiceConfigurationError if Micrometer's {@code context-propagation} is on
   *     the class path but cannot be loaded; no operation is started
   */
  public <I extends @Nullable Object, R extends @Nullable Object> CompletableFuture<List<R>> map(
      Iterable<? extends I> inputs,
      Function<? super I, ? extends CompletionStage<? extends R>> operation) {
    Objects.requireNonNull(operation, "operation");
    return this.<I, R>start("Concurrency.map", inputs, operation);
  }

  /**
   * Applies an operation to every input, and returns a future of an outcome for each input, in the
   * order of the inputs. A failure of one operation has no effect on the others. Returns as soon as
   * the first operations are started; never blocks.
   *
   * <p>An operation that throws, returns null or is cancelled has failed. Only two events end the
   * call early, cancel the operations in flight and lose the other outcomes: the iterator of the
   * inputs throws, and the returned future then fails with the same exception; or the returned
   * future is completed from outside, by cancelling it or with {@code orTimeout}. An {@code await}
   * cancels it if a deadline is exceeded. To limit the time of each operation without losing
   * outcomes, give a timeout to the operation itself.
   *
   * <p>Inputs, threads, deadline and context are as with {@link #map}.
   *
   * @param inputs the inputs of the operation
   * @param operation starts the operation for one input
   * @param <I> the type of the inputs
   * @param <R> the type of the results
   * @return the future of the outcomes, an unmodifiable list
   * @throws java.util.ServiceConfigurationError if Micrometer's {@code context-propagation} is on
   *     the class path but cannot be loaded; no operation is started
   */
  public <I extends @Nullable Object, R extends @Nullable Object>
      CompletableFuture<List<Outcome<R>>> settle(
          Iterable<? extends I> inputs,
          Function<? super I, ? extends CompletionStage<? extends R>> operation) {
    return this.<I, Outcome<R>>start(
        "Concurrency.settle", inputs, Settlement.<I, R>ofEach(operation));
  }

  private <I extends @Nullable Object, R extends @Nullable Object> CompletableFuture<List<R>> start(
      String origin,
      Iterable<? extends I> inputs,
      Function<? super I, ? extends CompletionStage<? extends R>> operation) {
    return new ConcurrentMapper<I, R>(origin, inputs.iterator(), limit, operation).start();
  }

  /**
   * Returns a stream of the results of an operation for every input, in the order of the inputs.
   * Returns at once. The stream is lazy: operations are started when it is consumed.
   *
   * <p>At most as many operations as the limit are started and not yet consumed, so that memory and
   * load are bounded, whatever the number of inputs; a slow consumer slows the inputs down. While
   * the next result is missing, later ones wait for it and count towards the limit.
   *
   * <ul>
   *   <li><b>Threads.</b> The thread that consumes the stream reads the inputs, calls the operation
   *       and waits for results. A thread that must not wait gets a {@link
   *       BlockingNotAllowedException} when this method is called and when the stream is consumed,
   *       before an operation is started. A fork-join worker that waits lets its pool compensate; a
   *       virtual thread parks without holding its carrier. A parallel stream runs on the calling
   *       thread, because the operations run concurrently anyway.
   *   <li><b>Failure.</b> A failure takes the place of a result: the results before it are
   *       delivered, then it is thrown as {@code await} throws the failure of a future. The other
   *       operations in flight are cancelled. If the operation throws or returns null, or the
   *       inputs throw, no more inputs are read. To keep the results after a failure, return
   *       outcomes: {@link Async#settle(CompletionStage)}.
   *   <li><b>Cancellation.</b> Closing the stream cancels the operations in flight and closes the
   *       inputs. Any exception that ends the use of the stream also cancels the operations. A
   *       short-circuiting terminal operation does not close the stream: use a try-with-resources
   *       statement. Code that still uses the stream when it is closed gets a {@link
   *       java.util.concurrent.CancellationException}.
   *   <li><b>Interruption.</b> If the consuming thread is interrupted while it waits, the
   *       operations in flight are cancelled, the interrupt flag is set again, and {@link
   *       AsyncInterruptedException} is thrown. A long run of operations that are done at once is
   *       ended in the same way.
   *   <li><b>Deadlines.</b> If the deadline of {@link Async#withDeadline} is exceeded while the
   *       stream waits, the operations in flight are cancelled and {@link AsyncTimeoutException} is
   *       thrown. The operations have the deadline and the context of the consuming thread.
   * </ul>
   *
   * @param inputs the inputs of the operation, read one at a time; for a collection, its {@code
   *     stream()}
   * @param operation starts the operation for one input
   * @param <I> the type of the inputs
   * @param <R> the type of the results
   * @return the stream, sequential and ordered
   * @throws BlockingNotAllowedException if the calling thread must not wait
   * @throws IllegalStateException if the inputs have already been consumed
   */
  public <I extends @Nullable Object, R extends @Nullable Object> Stream<R> stream(
      Stream<? extends I> inputs,
      Function<? super I, ? extends CompletionStage<? extends R>> operation) {
    Objects.requireNonNull(operation, "operation");
    ResultSpliterator.requireAllowed("stream");
    return new ResultsInOrder<I, R>(inputs, limit, operation).stream(inputs);
  }

  /**
   * Returns a stream of the results of an operation for every input, in the order in which the
   * operations complete. The same as {@link #stream}, except for the order: a slow operation does
   * not delay the results of others, and a failure is thrown when its operation fails.
   *
   * @param inputs the inputs of the operation, read one at a time; for a collection, its {@code
   *     stream()}
   * @param operation starts the operation for one input
   * @param <I> the type of the inputs
   * @param <R> the type of the results
   * @return the stream, sequential and unordered
   * @throws BlockingNotAllowedException if the calling thread must not wait
   * @throws IllegalStateException if the inputs have already been consumed
   */
  public <I extends @Nullable Object, R extends @Nullable Object> Stream<R> streamUnordered(
      Stream<? extends I> inputs,
      Function<? super I, ? extends CompletionStage<? extends R>> operation) {
    Objects.requireNonNull(operation, "operation");
    ResultSpliterator.requireAllowed("streamUnordered");
    return new ResultsAsCompleted<I, R>(inputs, limit, operation).stream(inputs);
  }

  @Override
  public String toString() {
    return "Concurrency.limit(" + limit + ")";
  }

  /**
   * The body of a synchronous operation.
   *
   * @param <I> the type of the input
   * @param <R> the type of the result
   * @since 0.1
   */
  @FunctionalInterface
  public interface Body<I extends @Nullable Object, R extends @Nullable Object> {

    /**
     * Runs the operation for one input. It may block.
     *
     * @param input the input
     * @return the result
     * @throws Exception if the operation fails
     */
    R run(I input) throws Exception;
  }

  /**
   * Applies a synchronous operation to many inputs, with a bounded number of operations in flight.
   * Each runs on a new virtual thread, as a body of {@link
   * Async#start(java.util.concurrent.Callable)} does: with the caller's deadline, context and
   * context class loader, and interrupted if it is cancelled. In all other respects each method is
   * the same as that of {@link Concurrency} with the same name.
   *
   * {@snippet :
   * List<Path> files = List.of(Path.of("a.txt"), Path.of("b.txt"));
   * List<Long> sizes = await(Concurrency.limit(8).blocking().map(files, Files::size));
   * }
   *
   * @since 0.1
   */
  public static final class Blocking {

    private final Concurrency concurrency;

    private Blocking(Concurrency concurrency) {
      this.concurrency = concurrency;
    }

    private static <I extends @Nullable Object, R extends @Nullable Object>
        Function<I, CompletableFuture<R>> starting(Body<? super I, ? extends R> body) {
      Objects.requireNonNull(body, "body");
      return input -> VirtualThreadFuture.start(() -> body.run(input));
    }

    /**
     * Runs a body for every input, and returns a future of all results in the order of the inputs.
     * Returns as soon as the first bodies are started; never blocks.
     *
     * @param inputs the inputs of the body, read one at a time when there is room for the next one,
     *     possibly on the thread of a body that has finished
     * @param body the operation for one input
     * @param <I> the type of the inputs
     * @param <R> the type of the results
     * @return the future of the results, an unmodifiable list
     * @throws java.util.ServiceConfigurationError if Micrometer's {@code context-propagation} is on
     *     the class path but cannot be loaded; no body is started
     * @see Concurrency#map
     */
    public <I extends @Nullable Object, R extends @Nullable Object> CompletableFuture<List<R>> map(
        Iterable<? extends I> inputs, Body<? super I, ? extends R> body) {
      return concurrency.<I, R>map(inputs, Blocking.<I, R>starting(body));
    }

    /**
     * Runs a body for every input, and returns a future of an outcome for each input, in the order
     * of the inputs. A failure of one body has no effect on the others. Returns as soon as the
     * first bodies are started; never blocks.
     *
     * @param inputs the inputs of the body, read one at a time when there is room for the next one,
     *     possibly on the thread of a body that has finished
     * @param body the operation for one input
     * @param <I> the type of the inputs
     * @param <R> the type of the results
     * @return the future of the outcomes, an unmodifiable list
     * @throws java.util.ServiceConfigurationError if Micrometer's {@code context-propagation} is on
     *     the class path but cannot be loaded; no body is started
     * @see Concurrency#settle
     */
    public <I extends @Nullable Object, R extends @Nullable Object>
        CompletableFuture<List<Outcome<R>>> settle(
            Iterable<? extends I> inputs, Body<? super I, ? extends R> body) {
      return concurrency.<I, R>settle(inputs, Blocking.<I, R>starting(body));
    }

    /**
     * Returns a stream of the results of a body for every input, in the order of the inputs.
     * Returns at once. The consuming thread reads the inputs and waits for results; the bodies run
     * on their own threads.
     *
     * @param inputs the inputs of the body, read one at a time; closed with the returned stream
     * @param body the operation for one input
     * @param <I> the type of the inputs
     * @param <R> the type of the results
     * @return the stream, sequential and ordered; close it
     * @throws BlockingNotAllowedException if the calling thread must not wait
     * @throws IllegalStateException if the inputs have already been consumed
     * @see Concurrency#stream
     */
    public <I extends @Nullable Object, R extends @Nullable Object> Stream<R> stream(
        Stream<? extends I> inputs, Body<? super I, ? extends R> body) {
      return concurrency.<I, R>stream(inputs, Blocking.<I, R>starting(body));
    }

    /**
     * Returns a stream of the results of a body for every input, in the order in which the bodies
     * end. Returns at once. The consuming thread reads the inputs and waits for results; the bodies
     * run on their own threads.
     *
     * @param inputs the inputs of the body, read one at a time; closed with the returned stream
     * @param body the operation for one input
     * @param <I> the type of the inputs
     * @param <R> the type of the results
     * @return the stream, sequential and unordered; close it
     * @throws BlockingNotAllowedException if the calling thread must not wait
     * @throws IllegalStateException if the inputs have already been consumed
     * @see Concurrency#streamUnordered
     */
    public <I extends @Nullable Object, R extends @Nullable Object> Stream<R> streamUnordered(
        Stream<? extends I> inputs, Body<? super I, ? extends R> body) {
      return concurrency.<I, R>streamUnordered(inputs, Blocking.<I, R>starting(body));
    }

    @Override
    public String toString() {
      return concurrency + ".blocking()";
    }
  }
}

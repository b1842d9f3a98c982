package io.smartasync;

import java.util.Collection;
import java.util.Objects;
import java.util.Spliterator;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The source of a stream of the results of many operations, a bounded number of which are started
 * and not yet consumed.
 *
 * <p>Only the thread that consumes the stream reads the inputs and starts operations, when it asks
 * for a result: so a slow consumer slows the inputs down, and the operations have the deadline and
 * the context of the consumer. Other threads only complete futures and close the stream.
 */
abstract class ResultSpliterator<I extends @Nullable Object, R extends @Nullable Object>
    implements Spliterator<R> {

  private static final int INTERRUPT_CHECK_INTERVAL = 1024;

  private final String call;
  private final Spliterator<? extends I> inputs;
  private final int limit;
  private final Function<? super I, ? extends CompletionStage<? extends R>> operation;

  /** How many operations are started and not consumed. */
  private int unconsumed;

  private long calls;
  private boolean isBegun;
  private boolean areInputsAtEnd;

  /** Whether the end was returned, after which a closed stream is no longer an error. */
  private boolean isAtEnd;

  private volatile boolean isStopped;

  ResultSpliterator(
      String call,
      Stream<? extends I> inputs,
      int limit,
      Function<? super I, ? extends CompletionStage<? extends R>> operation) {
    this.call = call;
    this.inputs = inputs.sequential().spliterator();
    this.limit = limit;
    this.operation = operation;
  }

  /** Throws if the current thread must not wait for results. */
  static void requireAllowed(String call) {
    BlockingGuard.requireStreamAllowed(call, "Concurrency.map or settle");
  }

  /** Returns a stream. Closing it also closes the inputs. */
  final Stream<R> stream(Stream<? extends I> closedToo) {
    return StreamSupport.stream(this, false).onClose(this::stop).onClose(closedToo::close);
  }

  /** Adds an operation that has been started. */
  abstract void add(CompletableFuture<? extends R> started);

  /**
   * Returns the future of the next result, and waits until it is done if the order of the results
   * depends on that. There is at least one.
   */
  abstract CompletableFuture<? extends R> next();

  /** Removes the future that {@link #next} returned, which is done. */
  abstract void remove(CompletableFuture<? extends R> consumed);

  /** Returns the futures that were added and not removed. Called by any thread. */
  abstract Collection<CompletableFuture<? extends R>> unfinished();

  /** Called after the stream was stopped, by any thread. */
  void stopped() {}

  @Override
  public final boolean tryAdvance(Consumer<? super R> action) {
    Objects.requireNonNull(action, "action");
    if (isAtEnd) {
      return false;
    }
    try {
      checkInterrupt();
      startUpToLimit();
      requireOpen();
      if (unconsumed == 0) {
        isAtEnd = true;
        return false;
      }
      CompletableFuture<? extends R> next = next();
      R result = FutureAwaiter.await(next, null, null);
      remove(next);
      unconsumed--;
      action.accept(result);
      return true;
    } catch (Throwable thrown) {
      stop();
      throw thrown;
    }
  }

  private void startUpToLimit() {
    if (!isBegun) {
      isBegun = true;
      requireAllowed(call); // before the first operation is started
    }
    while (unconsumed < limit && !areInputsAtEnd && !isStopped) {
      try {
        if (!inputs.tryAdvance(this::start)) {
          areInputsAtEnd = true;
        }
      } catch (Throwable thrown) {
        startFailed(thrown);
      }
    }
  }

  private void start(I input) {
    CompletableFuture<? extends R> started;
    try {
      started = Stages.toFuture(Stages.requireStage(operation.apply(input)));
    } catch (Throwable thrown) {
      startFailed(thrown);
      return;
    }
    unconsumed++;
    add(started);
    if (isStopped) {
      // Closed by another thread, which may not have seen this operation.
      Cancellation.cancelUnfinished(started, null);
    }
  }

  /** The failure takes the place of a result, and is the last one. */
  private void startFailed(Throwable thrown) {
    areInputsAtEnd = true;
    unconsumed++;
    add(CompletableFuture.failedFuture(thrown));
  }

  /** Ends an endless stream of operations that are done at once. */
  private void checkInterrupt() {
    if (++calls % INTERRUPT_CHECK_INTERVAL == 0 && Thread.currentThread().isInterrupted()) {
      throw new AsyncInterruptedException(new InterruptedException());
    }
  }

  final void requireOpen() {
    if (isStopped) {
      throw new CancellationException("The stream was closed before its end");
    }
  }

  private void stop() {
    isStopped = true;
    for (CompletableFuture<?> future : unfinished()) {
      Cancellation.cancelUnfinished(future, null);
    }
    stopped();
  }

  /** Returns null: a parallel stream runs on one thread, because the operations run at once. */
  @Override
  public final @Nullable Spliterator<R> trySplit() {
    return null;
  }

  @Override
  public final long estimateSize() {
    return Long.MAX_VALUE;
  }
}

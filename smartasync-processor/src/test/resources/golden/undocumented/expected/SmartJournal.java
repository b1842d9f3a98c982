package com.example.journal;

import io.smartasync.Async;
import io.smartasync.SmartAsync;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/**
 * Synchronous and asynchronous methods for every operation of {@link Journal}.
 *
 * <p>The type itself can implement this interface. {@link #of} wraps an instance that does not.
 */
@Generated("io.smartasync.processor.SmartAsyncProcessor")
@SmartAsync.Generated
public interface SmartJournal extends AutoCloseable {
  Stream<String> lines(int year);

  /**
   * The asynchronous twin of {@link #lines(int)}.
   * Runs it on a new virtual thread for each subscriber. Cancelling the subscription interrupts it.
   *
   * @return a publisher of the elements
   */
  @SmartAsync.GeneratedTwin(of = "lines", synchronous = false)
  default Flow.Publisher<String> linesAsync(int year) {
    return Async.publisher(() -> lines(year));
  }

  Flow.Publisher<String> tail();

  /**
   * The synchronous twin of {@link #tail()}.
   * Returns a stream of its values, which waits for them on the thread that consumes it. The
   * stream subscribes when it is consumed; closing it cancels the subscription.
   *
   * @return the stream
   */
  @SmartAsync.GeneratedTwin(of = "tail", synchronous = true)
  default Stream<String> tailBlocking() {
    Async.requireBlockingAllowed("SmartJournal.tailBlocking", "tail");
    return Async.stream(tail(), 64);
  }

  Flow.Publisher<String> lastAsync();

  /**
   * The synchronous twin of {@link #lastAsync()}.
   * Waits for its result on the calling thread.
   * Interrupting the thread cancels the operation.
   *
   * @return the result, or an empty {@code Optional} if there is none
   */
  @SmartAsync.GeneratedTwin(of = "lastAsync", synchronous = true)
  default Optional<String> last() {
    Async.requireBlockingAllowed("SmartJournal.last", "lastAsync");
    return Optional.ofNullable(Async.await(Async.singleOrEmpty(lastAsync())));
  }

  void append(String line);

  /**
   * The asynchronous twin of {@link #append(String)}.
   * Runs it on a new virtual thread and returns immediately. Cancelling the future interrupts it.
   *
   * @return a future that completes when the operation does
   */
  @SmartAsync.GeneratedTwin(of = "append", synchronous = false)
  default CompletableFuture<Void> appendAsync(String line) {
    return Async.start(() -> {
      append(line);
      return null;
    });
  }

  CompletableFuture<Void> closeAsync();

  /**
   * The synchronous twin of {@link #closeAsync()}.
   * Waits for its completion on the calling thread.
   * Interrupting the thread cancels the operation.
   */
  @SmartAsync.GeneratedTwin(of = "closeAsync", synchronous = true)
  @Override
  default void close() {
    Async.requireBlockingAllowed("SmartJournal.close", "closeAsync");
    Async.cleanUp(() -> Async.await(closeAsync()));
  }

  /**
   * Returns a wrapper that forwards all calls to an instance.
   *
   * <p>On a thread that must not wait, such as an event loop, its synchronous methods throw
   * {@code BlockingNotAllowedException} before anything starts.
   *
   * @param journal the instance
   * @return the wrapper
   */
  static SmartJournal of(Journal journal) {
    Objects.requireNonNull(journal, "journal");
    @SmartAsync.Generated
    class Wrapper implements SmartJournal {
      @Override
      public Stream<String> lines(int year) {
        Async.requireBlockingAllowed("SmartJournal.lines", "linesAsync");
        return journal.lines(year);
      }

      @Override
      public Flow.Publisher<String> tail() {
        return journal.tail();
      }

      @Override
      public Flow.Publisher<String> lastAsync() {
        return journal.lastAsync();
      }

      @Override
      public void append(String line) {
        Async.requireBlockingAllowed("SmartJournal.append", "appendAsync");
        journal.append(line);
      }

      @Override
      public CompletableFuture<Void> closeAsync() {
        return journal.closeAsync();
      }
    }
    return new Wrapper();
  }
}

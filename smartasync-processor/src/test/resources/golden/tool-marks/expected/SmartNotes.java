package com.example.marks;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.google.errorprone.annotations.CheckReturnValue;
import io.smartasync.Async;
import io.smartasync.SmartAsync;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;
import org.jetbrains.annotations.Blocking;
import org.jetbrains.annotations.NonBlocking;

/**
 * Synchronous and asynchronous methods for every operation of {@link Notes}.
 *
 * <p>The type itself can implement this interface. {@link #of} wraps an instance that does not.
 */
@Generated("io.smartasync.processor.SmartAsyncProcessor")
@SmartAsync.Generated
public interface SmartNotes {
  @Blocking
  String read(String key);

  /**
   * The asynchronous twin of {@link #read(String)}.
   * Runs it on a new virtual thread and returns immediately. Cancelling the future interrupts it.
   *
   * @return a future of the result
   */
  @SmartAsync.GeneratedTwin(of = "read", synchronous = false)
  @NonBlocking
  @CheckReturnValue
  default CompletableFuture<String> readAsync(String key) {
    return Async.start(() -> read(key));
  }

  @CanIgnoreReturnValue
  @Blocking
  int count();

  /**
   * The asynchronous twin of {@link #count()}.
   * Runs it on a new virtual thread and returns immediately. Cancelling the future interrupts it.
   *
   * @return a future of the result
   */
  @SmartAsync.GeneratedTwin(of = "count", synchronous = false)
  @CanIgnoreReturnValue
  @NonBlocking
  default CompletableFuture<Integer> countAsync() {
    return Async.start(() -> count());
  }

  @Blocking
  void delete(String key);

  /**
   * The asynchronous twin of {@link #delete(String)}.
   * Runs it on a new virtual thread and returns immediately. Cancelling the future interrupts it.
   *
   * @return a future that completes when the operation does
   */
  @SmartAsync.GeneratedTwin(of = "delete", synchronous = false)
  @NonBlocking
  default CompletableFuture<Void> deleteAsync(String key) {
    return Async.start(() -> {
      delete(key);
      return null;
    });
  }

  CompletableFuture<String> writeAsync(String key);

  /**
   * The synchronous twin of {@link #writeAsync(String)}.
   * Waits for its result on the calling thread.
   * Interrupting the thread cancels the operation.
   *
   * @return the result
   */
  @SmartAsync.GeneratedTwin(of = "writeAsync", synchronous = true)
  @Blocking
  default String write(String key) {
    Async.requireBlockingAllowed("SmartNotes.write", "writeAsync");
    return Async.await(writeAsync(key));
  }

  Flow.Publisher<String> changes();

  /**
   * The synchronous twin of {@link #changes()}.
   * Returns a stream of its values, which waits for them on the thread that consumes it. The
   * stream subscribes when it is consumed; closing it cancels the subscription.
   *
   * @return the stream
   */
  @SmartAsync.GeneratedTwin(of = "changes", synchronous = true)
  default Stream<String> changesBlocking() {
    Async.requireBlockingAllowed("SmartNotes.changesBlocking", "changes");
    return Async.stream(changes());
  }

  /**
   * Returns a wrapper that forwards all calls to an instance.
   *
   * <p>On a thread that must not wait, such as an event loop, its synchronous methods throw
   * {@code BlockingNotAllowedException} before anything starts.
   *
   * @param notes the instance
   * @return the wrapper
   */
  static SmartNotes of(Notes notes) {
    Objects.requireNonNull(notes, "notes");
    @SmartAsync.Generated
    class Wrapper implements SmartNotes {
      @Override
      public String read(String key) {
        Async.requireBlockingAllowed("SmartNotes.read", "readAsync");
        return notes.read(key);
      }

      @Override
      public int count() {
        Async.requireBlockingAllowed("SmartNotes.count", "countAsync");
        return notes.count();
      }

      @Override
      public void delete(String key) {
        Async.requireBlockingAllowed("SmartNotes.delete", "deleteAsync");
        notes.delete(key);
      }

      @Override
      public CompletableFuture<String> writeAsync(String key) {
        return notes.writeAsync(key);
      }

      @Override
      public Flow.Publisher<String> changes() {
        return notes.changes();
      }
    }
    return new Wrapper();
  }
}

package io.smartasync;

import java.util.Collection;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Results in the order of the inputs. */
final class ResultsInOrder<I extends @Nullable Object, R extends @Nullable Object>
    extends ResultSpliterator<I, R> {

  /** Changed only by the consumer. */
  private final Deque<CompletableFuture<? extends R>> queue = new ConcurrentLinkedDeque<>();

  ResultsInOrder(
      Stream<? extends I> inputs,
      int limit,
      Function<? super I, ? extends CompletionStage<? extends R>> operation) {
    super("stream", inputs, limit, operation);
  }

  @Override
  void add(CompletableFuture<? extends R> started) {
    queue.addLast(started);
  }

  /** Leaves the future in the queue, so that closing the stream ends the wait for it. */
  @Override
  CompletableFuture<? extends R> next() {
    return queue.getFirst();
  }

  @Override
  void remove(CompletableFuture<? extends R> consumed) {
    queue.removeFirst();
  }

  @Override
  Collection<CompletableFuture<? extends R>> unfinished() {
    return queue;
  }

  @Override
  public int characteristics() {
    return ORDERED;
  }
}

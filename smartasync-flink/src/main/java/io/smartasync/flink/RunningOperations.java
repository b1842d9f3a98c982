package io.smartasync.flink;

import static io.smartasync.Async.await;

import io.smartasync.Async;
import io.smartasync.AsyncScope;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.streaming.api.functions.async.ResultFuture;
import org.jspecify.annotations.Nullable;

/**
 * The operations of one subtask that have not ended. The task thread adds and cancels them; the
 * threads that complete them remove them.
 */
final class RunningOperations {

  private final Map<ResultFuture<?>, CompletionStage<?>> running = new ConcurrentHashMap<>();

  /** The ends of the bodies whose operations were cancelled. */
  private final Map<ResultFuture<?>, CompletionStage<@Nullable Void>> endings =
      new ConcurrentHashMap<>();

  void add(ResultFuture<?> result, CompletionStage<?> operation) {
    running.put(result, operation);
  }

  /**
   * Removes an operation that has ended.
   *
   * @return whether its result is needed
   */
  boolean remove(ResultFuture<?> result, CompletionStage<?> operation) {
    return running.remove(result, operation);
  }

  /** Cancels an operation, if there is one, without waiting for its end. */
  void cancel(ResultFuture<?> result) {
    CompletionStage<?> operation = running.remove(result);
    if (operation != null) {
      CompletionStage<@Nullable Void> ending =
          Async.runAsync(() -> cancelAndAwaitEnd(List.of(operation)));
      endings.put(result, ending);
      ending.whenComplete((end, failure) -> endings.remove(result));
    }
  }

  /** Cancels all operations, and waits until the bodies of all cancelled ones have ended. */
  void close() {
    List<CompletionStage<?>> operations = List.copyOf(running.values());
    running.clear();
    cancelAndAwaitEnd(operations);
    await(Async.settle(List.copyOf(endings.values())));
  }

  private static void cancelAndAwaitEnd(List<CompletionStage<?>> operations) {
    try (AsyncScope scope = Async.scope()) {
      for (CompletionStage<?> operation : operations) {
        var unused = scope.add(operation);
      }
    }
  }
}

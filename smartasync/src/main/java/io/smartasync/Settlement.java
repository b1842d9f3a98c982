package io.smartasync;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Completes with what a function makes of the outcomes when all futures are done. */
final class Settlement<T extends @Nullable Object, R> extends Combination<T, R> {

  private final Function<? super List<Outcome<T>>, ? extends R> combiner;

  private Settlement(
      Collection<? extends CompletionStage<? extends T>> stages,
      Function<? super List<Outcome<T>>, ? extends R> combiner) {
    super("Async.settle", stages);
    this.combiner = combiner;
  }

  static <T extends @Nullable Object> CompletableFuture<List<Outcome<T>>> of(
      Collection<? extends CompletionStage<? extends T>> stages) {
    return stages.isEmpty()
        ? CompletableFuture.completedFuture(List.of())
        : new Settlement<T, List<Outcome<T>>>(stages, Collections::unmodifiableList).combine();
  }

  static <T extends @Nullable Object> CompletableFuture<Outcome<T>> of(
      CompletionStage<? extends T> stage) {
    return new Settlement<T, Outcome<T>>(Collections.singletonList(stage), List::getFirst)
        .combine();
  }

  /** Returns an operation that does not fail if the given one throws or its future fails. */
  static <I extends @Nullable Object, T extends @Nullable Object>
      Function<I, CompletableFuture<Outcome<T>>> ofEach(
          Function<? super I, ? extends CompletionStage<? extends T>> operation) {
    Objects.requireNonNull(operation, "operation");
    return input -> of(Stages.start(operation, input));
  }

  @Override
  void finished(T value, @Nullable Throwable failure) {
    if (isLast()) {
      result.complete(combiner.apply(outcomes()));
    }
  }

  private List<Outcome<T>> outcomes() {
    List<Outcome<T>> outcomes = new ArrayList<>(futures.size());
    for (CompletableFuture<? extends T> future : futures) {
      Throwable failure = RawFailure.of(future);
      outcomes.add(
          failure == null
              ? new Outcome.Success<>(future.resultNow())
              : new Outcome.Failure<>(Failures.unwrap(failure)));
    }
    return outcomes;
  }
}

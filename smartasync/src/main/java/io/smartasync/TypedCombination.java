package io.smartasync;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Combines a fixed number of futures with results of different types. */
final class TypedCombination {

  private TypedCombination() {}

  static <A extends @Nullable Object, B extends @Nullable Object, R extends @Nullable Object>
      CompletableFuture<R> of(
          CompletionStage<? extends A> a,
          CompletionStage<? extends B> b,
          BiFunction<? super A, ? super B, ? extends R> combiner) {
    Objects.requireNonNull(combiner, "combiner");
    return AllOf.of(
        Arrays.asList(a, b),
        results ->
            combiner.apply(
                TypedCombination.<A>get(results, 0), TypedCombination.<B>get(results, 1)));
  }

  static <
          A extends @Nullable Object,
          B extends @Nullable Object,
          C extends @Nullable Object,
          R extends @Nullable Object>
      CompletableFuture<R> of(
          CompletionStage<? extends A> a,
          CompletionStage<? extends B> b,
          CompletionStage<? extends C> c,
          Function3<? super A, ? super B, ? super C, ? extends R> combiner) {
    Objects.requireNonNull(combiner, "combiner");
    return AllOf.of(
        Arrays.asList(a, b, c),
        results ->
            combiner.apply(
                TypedCombination.<A>get(results, 0),
                TypedCombination.<B>get(results, 1),
                TypedCombination.<C>get(results, 2)));
  }

  static <
          A extends @Nullable Object,
          B extends @Nullable Object,
          C extends @Nullable Object,
          D extends @Nullable Object,
          R extends @Nullable Object>
      CompletableFuture<R> of(
          CompletionStage<? extends A> a,
          CompletionStage<? extends B> b,
          CompletionStage<? extends C> c,
          CompletionStage<? extends D> d,
          Function4<? super A, ? super B, ? super C, ? super D, ? extends R> combiner) {
    Objects.requireNonNull(combiner, "combiner");
    return AllOf.of(
        Arrays.asList(a, b, c, d),
        results ->
            combiner.apply(
                TypedCombination.<A>get(results, 0),
                TypedCombination.<B>get(results, 1),
                TypedCombination.<C>get(results, 2),
                TypedCombination.<D>get(results, 3)));
  }

  static <
          A extends @Nullable Object,
          B extends @Nullable Object,
          C extends @Nullable Object,
          D extends @Nullable Object,
          E extends @Nullable Object,
          R extends @Nullable Object>
      CompletableFuture<R> of(
          CompletionStage<? extends A> a,
          CompletionStage<? extends B> b,
          CompletionStage<? extends C> c,
          CompletionStage<? extends D> d,
          CompletionStage<? extends E> e,
          Function5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> combiner) {
    Objects.requireNonNull(combiner, "combiner");
    return AllOf.of(
        Arrays.asList(a, b, c, d, e),
        results ->
            combiner.apply(
                TypedCombination.<A>get(results, 0),
                TypedCombination.<B>get(results, 1),
                TypedCombination.<C>get(results, 2),
                TypedCombination.<D>get(results, 3),
                TypedCombination.<E>get(results, 4)));
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the callers pair the types
  private static <T extends @Nullable Object> T get(List<?> results, int index) {
    return (T) results.get(index);
  }
}

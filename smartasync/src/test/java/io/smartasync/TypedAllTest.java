package io.smartasync;

import static io.smartasync.Async.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code Async.all} with results of different types. */
@Timeout(60)
class TypedAllTest {

  private final CompletableFuture<String> a = new CompletableFuture<>();
  private final CompletableFuture<Integer> b = new CompletableFuture<>();
  private final CompletableFuture<Long> c = new CompletableFuture<>();
  private final CompletableFuture<Double> d = new CompletableFuture<>();
  private final CompletableFuture<Boolean> e = new CompletableFuture<>();

  private CompletableFuture<String> combination(int count) {
    return switch (count) {
      case 2 -> Async.all(a, b, (text, number) -> text + number);
      case 3 -> Async.all(a, b, c, (text, number, big) -> text + number + big);
      case 4 -> Async.all(a, b, c, d, (text, number, big, real) -> text + number + big + real);
      default ->
          Async.all(
              a, b, c, d, e, (text, number, big, real, flag) -> text + number + big + real + flag);
    };
  }

  @Test
  void theResultsArePassedInOrder() {
    List<CompletableFuture<String>> combinations =
        IntStream.rangeClosed(2, 5).mapToObj(this::combination).toList();
    e.complete(true);
    d.complete(4.5);
    c.complete(3L);
    b.complete(2);
    assertThat(combinations).noneMatch(CompletableFuture::isDone);
    a.complete("1");
    assertThat(combinations.stream().map(CompletableFuture::join))
        .containsExactly("12", "123", "1234.5", "1234.5true");
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5})
  void theFirstFailureIsTheFailureAndCancelsTheOthers(int count) {
    CompletableFuture<String> combined = combination(count);
    IllegalStateException failure = new IllegalStateException("failed");
    b.completeExceptionally(failure);
    assertThat(combined.exceptionNow()).isSameAs(failure);
    assertThat(a).isCancelled();
  }

  @Test
  void cancellingTheCombinationCancelsTheFutures() {
    combination(5).cancel(true);
    assertThat(a).isCancelled();
    assertThat(e).isCancelled();
  }

  @Test
  void whatTheCombinerThrowsIsTheFailure() {
    IllegalStateException failure = new IllegalStateException("combiner");
    CompletableFuture<String> combined =
        Async.all(
            a,
            b,
            (text, number) -> {
              throw failure;
            });
    a.complete("1");
    assertThat(b.complete(2)).isTrue();
    assertThat(combined.exceptionNow()).isSameAs(failure);
  }

  @Test
  void nullsAreResults() {
    CompletableFuture<@Nullable String> none = CompletableFuture.completedFuture(null);
    BiFunction<@Nullable String, @Nullable String, @Nullable String> first = (x, y) -> x;
    assertThat(
            await(
                Async.<@Nullable String, @Nullable String, @Nullable String>all(none, none, first)))
        .isNull();
  }

  @Test
  void nullArgumentsAreRejectedBeforeAnythingIsCancelled() {
    assertThatNullPointerException()
        .isThrownBy(() -> Async.all(a, Threads.<CompletableFuture<Integer>>nothing(), (x, y) -> x))
        .withMessage("one of the futures is null");
    assertThatNullPointerException()
        .isThrownBy(() -> Async.all(a, b, Threads.<BiFunction<String, Integer, String>>nothing()))
        .withMessage("combiner");
    assertThat(a).isNotDone();
  }
}

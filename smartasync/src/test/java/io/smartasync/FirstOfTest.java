package io.smartasync;

import static io.smartasync.Async.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code Async.any} and {@code Async.race}: the first of several futures. */
@Timeout(60)
class FirstOfTest {

  private final CompletableFuture<String> one = new CompletableFuture<>();
  private final CompletableFuture<String> two = new CompletableFuture<>();
  private final CompletableFuture<String> three = new CompletableFuture<>();
  private final IllegalStateException failure = new IllegalStateException("failed");

  enum Method {
    ANY {
      @Override
      <T extends @Nullable Object> CompletableFuture<T> of(
          List<? extends CompletionStage<? extends T>> stages) {
        return Async.any(stages);
      }
    },
    RACE {
      @Override
      <T extends @Nullable Object> CompletableFuture<T> of(
          List<? extends CompletionStage<? extends T>> stages) {
        return Async.race(stages);
      }
    };

    abstract <T extends @Nullable Object> CompletableFuture<T> of(
        List<? extends CompletionStage<? extends T>> stages);
  }

  @ParameterizedTest
  @EnumSource
  void theFirstResultIsReturnedAndTheLosersAreCancelled(Method method) {
    CompletableFuture<String> first = method.of(List.of(one, two, three));
    assertThat(first).isNotDone();
    two.complete("two");
    assertThat(first).isCompletedWithValue("two");
    assertThat(one).isCancelled();
    assertThat(three).isCancelled();
  }

  @ParameterizedTest
  @EnumSource
  void aNullIsAResult(Method method) {
    CompletableFuture<@Nullable String> none = CompletableFuture.completedFuture(null);
    assertThat(method.<@Nullable String>of(List.of(one, none))).isCompletedWithValue(null);
    assertThat(one).isCancelled();
  }

  @ParameterizedTest
  @EnumSource
  void ofFuturesThatAreDoneTheFirstInOrderCounts(Method method) {
    two.complete("two");
    three.complete("three");
    assertThat(method.<String>of(List.of(one, two, three))).isCompletedWithValue("two");
    assertThat(one).isCancelled();
  }

  @ParameterizedTest
  @EnumSource
  void stagesOfAnyKindAreAccepted(Method method) {
    for (CompletionStage<String> stage :
        List.of(
            CompletableFuture.completedFuture("x").minimalCompletionStage(),
            new UnconvertibleStage<>(CompletableFuture.completedFuture("x")),
            new StageAndFuture<>(CompletableFuture.completedFuture("x")),
            Async.start(() -> "x"))) {
      assertThat(await(method.<String>of(List.of(stage, new CompletableFuture<>()))))
          .isEqualTo("x");
    }
  }

  @ParameterizedTest
  @EnumSource
  void completingTheFutureFromOutsideCancelsAll(Method method) {
    method.<String>of(List.of(one)).cancel(true);
    assertThat(one).isCancelled();
    method.<String>of(List.of(two)).complete("outside");
    assertThat(two).isCancelled();
    CompletableFuture<String> limited =
        method.<String>of(List.of(three)).orTimeout(5, TimeUnit.MILLISECONDS);
    assertThatExceptionOfType(TimeoutException.class)
        .isThrownBy(() -> await(limited, TimeoutException.class));
    Threads.until(three::isCancelled);
  }

  @ParameterizedTest
  @EnumSource
  void theBodiesOfLosersAreInterrupted(Method method) {
    CompletableFuture<Thread> begun = new CompletableFuture<>();
    CompletableFuture<Throwable> seen = new CompletableFuture<>();
    CompletableFuture<String> loser =
        Async.start(
            () -> {
              begun.complete(Thread.currentThread());
              seen.complete(Threads.failureOf(() -> await(new CompletableFuture<>())));
              return "late";
            });
    CompletableFuture<String> first = method.of(List.of(loser, one));
    Threads.untilAwaiting(begun.join());
    one.complete("winner");
    assertThat(first).isCompletedWithValue("winner");
    assertThat(seen.join()).isInstanceOf(AsyncInterruptedException.class);
  }

  @ParameterizedTest
  @EnumSource
  void aDeadlineOfTheWaitCancelsAll(Method method) {
    assertThatExceptionOfType(AsyncTimeoutException.class)
        .isThrownBy(() -> await(method.<String>of(List.of(one, two)), Duration.ofMillis(1)));
    assertThat(one).isCancelled();
    assertThat(two).isCancelled();
  }

  @ParameterizedTest
  @EnumSource
  void noFuturesAndNullsAreRejected(Method method) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> method.of(List.of()))
        .withMessageEndingWith("needs at least one future");
    assertThatNullPointerException()
        .isThrownBy(
            () ->
                method.<String>of(Arrays.asList(one, Threads.<CompletableFuture<String>>nothing())))
        .withMessage("one of the futures is null");
  }

  @Test
  void aFixedNumberOfFuturesMayHaveDifferentTypes() {
    CompletableFuture<Integer> number = CompletableFuture.completedFuture(1);
    assertThat(await(Async.<Object>any(one, number))).isEqualTo(1);
    assertThat(await(Async.<Object>race(two, number))).isEqualTo(1);
    assertThat(one).isCancelled();
    assertThat(two).isCancelled();
  }

  @Test
  void raceFailsWithTheFirstFailure() {
    CompletableFuture<String> first = Async.race(one, two);
    two.completeExceptionally(new CompletionException(failure));
    assertThat(first.exceptionNow()).isSameAs(failure);
    assertThat(one).isCancelled();
  }

  @Test
  void raceIsCancelledWithTheFirstCancelledFuture() {
    CompletableFuture<String> first = Async.race(one, two);
    two.cancel(true);
    assertThat(first).isCancelled();
    assertThat(one).isCancelled();
  }

  @Test
  void anyIgnoresFailuresAndCancelledFuturesWhileAnotherMaySucceed() {
    CompletableFuture<String> any = Async.any(one, two, three);
    one.completeExceptionally(failure);
    two.cancel(true);
    assertThat(any).isNotDone();
    three.complete("three");
    assertThat(any).isCompletedWithValue("three");
    assertThat(failure.getSuppressed()).isEmpty();
  }

  @Test
  void anyFailsWithTheFirstFailureIfAllFail() {
    CompletableFuture<String> any = Async.any(one, two, three);
    IOException first = new IOException("first");
    two.completeExceptionally(new CompletionException(first));
    three.completeExceptionally(failure);
    assertThat(any).isNotDone();
    one.cancel(true);
    assertThat(any.exceptionNow()).isSameAs(first);
    assertThat(first.getSuppressed()).hasSize(2).startsWith(failure);
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> await(any, IOException.class))
        .isSameAs(first);
  }

  @Test
  void anyKeepsOneExceptionOfManyFailuresSmall() {
    for (int i = 0; i < 1_000; i++) {
      CompletableFuture<String> other =
          CompletableFuture.failedFuture(new IllegalStateException("other " + i));
      CompletableFuture<String> shared = CompletableFuture.failedFuture(failure);
      assertThat(Async.any(shared, shared, other).exceptionNow()).isSameAs(failure);
    }
    assertThat(failure.getSuppressed())
        .hasSize(FirstSuccess.MAX_SUPPRESSED)
        .doesNotContain(failure)
        .doesNotHaveDuplicates();
  }

  @Test
  void anyMakesNoCycleOfSuppressedExceptions() {
    IllegalStateException other = new IllegalStateException("other");
    CompletableFuture<String> oneFailed = CompletableFuture.failedFuture(failure);
    CompletableFuture<String> otherFailed = CompletableFuture.failedFuture(other);
    assertThat(Async.any(oneFailed, otherFailed).exceptionNow()).isSameAs(failure);
    assertThat(Async.any(otherFailed, oneFailed).exceptionNow()).isSameAs(other);
    assertThat(failure.getSuppressed()).containsExactly(other);
    assertThat(other.getSuppressed()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void tenThousandFuturesAreCancelledByTheFirst(Method method) {
    List<CompletableFuture<Integer>> futures = new ArrayList<>();
    IntStream.range(0, 10_000).forEach(i -> futures.add(new CompletableFuture<>()));
    CompletableFuture<Integer> first = method.of(futures);
    futures.get(5_000).complete(5_000);
    assertThat(first).isCompletedWithValue(5_000);
    assertThat(futures).allMatch(CompletableFuture::isDone);
  }
}

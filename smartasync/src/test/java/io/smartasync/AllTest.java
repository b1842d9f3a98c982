package io.smartasync;

import static io.smartasync.Async.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** {@code Async.all}: many futures as one. */
@Timeout(60)
class AllTest {

  private static <T> List<CompletableFuture<T>> unfinished(int count) {
    return IntStream.range(0, count).mapToObj(i -> new CompletableFuture<T>()).toList();
  }

  @Test
  void theResultsAreInTheOrderOfTheFutures() {
    List<CompletableFuture<String>> futures = unfinished(3);
    CompletableFuture<List<String>> all = Async.all(futures);
    futures.get(2).complete("c");
    futures.get(0).complete("a");
    assertThat(all).isNotDone();
    futures.get(1).complete("b");
    assertThat(all).isCompletedWithValue(List.of("a", "b", "c"));
  }

  @Test
  void stagesOfAnyKindAndOfSubtypesCanBeCombined() {
    CompletionStage<Integer> minimal =
        CompletableFuture.completedFuture(1).minimalCompletionStage();
    CompletionStage<Integer> unconvertible =
        new UnconvertibleStage<>(CompletableFuture.completedFuture(2));
    CompletionStage<Double> another = CompletableFuture.completedFuture(3.0);
    List<Number> numbers = await(Async.<Number>all(minimal, unconvertible, another));
    assertThat(numbers).containsExactly(1, 2, 3.0);
  }

  @Test
  void noFuturesGiveAnEmptyListAtOnce() {
    assertThat(Async.<String>all(List.of())).isCompletedWithValue(List.of());
    assertThat(Async.<String>all()).isCompletedWithValue(List.of());
  }

  @Test
  void theSameFutureMayOccurTwice() {
    CompletableFuture<String> future = new CompletableFuture<>();
    CompletableFuture<List<String>> all = Async.all(future, future);
    future.complete("twice");
    assertThat(all).isCompletedWithValue(List.of("twice", "twice"));
  }

  @Test
  void nullsAreResults() {
    CompletableFuture<@Nullable String> nothing = CompletableFuture.completedFuture(null);
    CompletableFuture<@Nullable String> something = CompletableFuture.completedFuture("x");
    List<@Nullable String> results = await(Async.<@Nullable String>all(nothing, something));
    assertThat(results).containsExactly(null, "x");
  }

  @Test
  void theListCannotBeChanged() {
    List<String> results = await(Async.all(CompletableFuture.completedFuture("x")));
    assertThatThrownBy(() -> results.set(0, "y")).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> results.add("y")).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void aNullFutureIsRejected() {
    List<CompletableFuture<String>> futures =
        Arrays.asList(new CompletableFuture<>(), Threads.<CompletableFuture<String>>nothing());
    assertThatNullPointerException()
        .isThrownBy(() -> Async.all(futures))
        .withMessage("one of the futures is null");
  }

  @Test
  void theFirstFailureFailsTheWholeAsItselfAndCancelsTheRest() {
    List<CompletableFuture<String>> futures = unfinished(4);
    CompletableFuture<List<String>> all = Async.all(futures);
    IllegalStateException failure = new IllegalStateException("first");
    futures.get(3).complete("done before");
    futures.get(1).completeExceptionally(new CompletionException(failure));
    assertThat(all.exceptionNow()).isSameAs(failure);
    assertThat(futures.get(0)).isCancelled();
    assertThat(futures.get(2)).isCancelled();
    assertThat(futures.get(3)).isCompletedWithValue("done before");
  }

  @Test
  void aFutureThatHasFailedAlreadyFailsTheWholeAtOnce() {
    CompletableFuture<String> unfinished = new CompletableFuture<>();
    IllegalStateException failure = new IllegalStateException("before");
    CompletableFuture<List<String>> all =
        Async.all(unfinished, CompletableFuture.failedFuture(failure));
    assertThat(all.exceptionNow()).isSameAs(failure);
    assertThat(unfinished).isCancelled();
  }

  @Test
  void aCancelledFutureCancelsTheWhole() {
    List<CompletableFuture<String>> futures = unfinished(2);
    CompletableFuture<List<String>> all = Async.all(futures);
    futures.get(0).cancel(true);
    assertThat(all).isCancelled();
    assertThat(futures.get(1)).isCancelled();
  }

  @Test
  void cancellingTheWholeCancelsEveryFuture() {
    List<CompletableFuture<String>> futures = unfinished(3);
    CompletableFuture<List<String>> all = Async.all(futures);
    all.cancel(true);
    assertThat(futures).allMatch(CompletableFuture::isCancelled);
  }

  @Test
  void aTimeLimitOnTheWholeCancelsEveryFuture() {
    List<CompletableFuture<String>> futures = unfinished(3);
    CompletableFuture<List<String>> all = Async.all(futures).orTimeout(5, TimeUnit.MILLISECONDS);
    assertThatThrownBy(() -> await(all, TimeoutException.class))
        .isExactlyInstanceOf(TimeoutException.class);
    Threads.until(() -> futures.stream().allMatch(CompletableFuture::isCancelled));
  }

  @Test
  void aResultFromOutsideCancelsEveryFuture() {
    List<CompletableFuture<String>> futures = unfinished(3);
    CompletableFuture<List<String>> all =
        Async.all(futures).completeOnTimeout(List.of(), 5, TimeUnit.MILLISECONDS);
    assertThat(await(all)).isEmpty();
    Threads.until(() -> futures.stream().allMatch(CompletableFuture::isCancelled));
  }

  @Test
  void aStageThatIsAFutureOfAnotherKindIsCancelledToo() {
    CompletableFuture<String> source = new CompletableFuture<>();
    CompletableFuture<List<String>> all = Async.all(new StageAndFuture<>(source));
    all.cancel(true);
    assertThat(source).isCancelled();
  }

  @Test
  void bodiesOfTheRestAreInterrupted() {
    CountDownLatch never = new CountDownLatch(1);
    CompletableFuture<Thread> begun = new CompletableFuture<>();
    CompletableFuture<Throwable> seen = new CompletableFuture<>();
    CompletableFuture<String> waiting =
        Async.start(
            () -> {
              begun.complete(Thread.currentThread());
              seen.complete(Threads.failureOf(() -> never.await(1, TimeUnit.HOURS)));
              return "stopped";
            });
    CompletableFuture<String> other = new CompletableFuture<>();
    CompletableFuture<List<String>> all = Async.all(waiting, other);
    assertThat(begun.join().isVirtual()).isTrue();
    other.completeExceptionally(new IllegalStateException("other"));
    assertThat(all).isCompletedExceptionally();
    assertThat(seen.join()).isInstanceOf(InterruptedException.class);
  }

  @Test
  void aBodyThatIsToRunToItsEndIsNotInterrupted() {
    CountDownLatch release = new CountDownLatch(1);
    CompletableFuture<Thread> begun = new CompletableFuture<>();
    CompletableFuture<String> end = new CompletableFuture<>();
    CompletableFuture<String> body =
        Async.start(
            () -> {
              begun.complete(Thread.currentThread());
              try {
                release.await();
                end.complete("released");
              } catch (InterruptedException e) {
                end.complete("interrupted");
              }
              return "body";
            });
    Threads.untilWaitingIn(begun.join(), "await");
    CompletableFuture<List<String>> all = Async.all(body, new CompletableFuture<>());
    body.cancel(false);
    assertThat(all).isCancelled();
    release.countDown();
    assertThat(end.join()).isEqualTo("released");
  }

  @Test
  void tenThousandFuturesCompletedBySeveralThreads() throws InterruptedException {
    int count = 10_000;
    List<CompletableFuture<Integer>> futures = unfinished(count);
    CompletableFuture<List<Integer>> all = Async.all(futures);
    List<Integer> order = new ArrayList<>(IntStream.range(0, count).boxed().toList());
    Collections.shuffle(order, new Random(42));
    int threads = 8;
    List<Thread> completing = new ArrayList<>();
    for (int t = 0; t < threads; t++) {
      int first = t;
      completing.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    for (int i = first; i < count; i += threads) {
                      int index = order.get(i);
                      futures.get(index).complete(index);
                    }
                  }));
    }
    for (Thread thread : completing) {
      thread.join();
    }
    assertThat(all).isCompletedWithValue(IntStream.range(0, count).boxed().toList());
  }

  @Test
  void failuresOfSeveralThreadsAtOnceFailTheWholeOnceAndLeaveNothingUnfinished()
      throws InterruptedException {
    for (int round = 0; round < 300; round++) {
      List<CompletableFuture<Integer>> futures = unfinished(20);
      CompletableFuture<List<Integer>> all = Async.all(futures);
      List<Thread> failing = new ArrayList<>();
      for (int t = 0; t < 4; t++) {
        CompletableFuture<Integer> mine = futures.get(t * 5);
        failing.add(
            Thread.ofVirtual()
                .start(() -> mine.completeExceptionally(new IllegalStateException("mine"))));
      }
      for (Thread thread : failing) {
        thread.join();
      }
      assertThat(all.exceptionNow()).isInstanceOf(IllegalStateException.class).hasMessage("mine");
      assertThat(futures).allMatch(CompletableFuture::isCompletedExceptionally);
    }
  }
}

package io.smartasync;

import static io.smartasync.Async.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** {@code Async.settle} and {@code Outcome}: the outcome of each future. */
@Timeout(60)
class SettleTest {

  private final CompletableFuture<String> one = new CompletableFuture<>();
  private final CompletableFuture<String> two = new CompletableFuture<>();
  private final CompletableFuture<String> three = new CompletableFuture<>();
  private final IllegalStateException failure = new IllegalStateException("failed");

  @Test
  void everyFutureHasAnOutcomeInTheOrderOfTheFutures() {
    CompletableFuture<List<Outcome<String>>> settled = Async.settle(List.of(one, two, three));
    three.cancel(true);
    two.completeExceptionally(new CompletionException(failure));
    assertThat(settled).isNotDone();
    one.complete("one");
    List<Outcome<String>> outcomes = await(settled);
    assertThat(outcomes)
        .startsWith(new Outcome.Success<>("one"), new Outcome.Failure<>(failure))
        .hasSize(3);
    assertThat(outcomes.get(2).failure()).isInstanceOf(CancellationException.class);
    assertThatThrownBy(() -> outcomes.add(new Outcome.Success<>("more")))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void noFuturesHaveNoOutcomes() {
    assertThat(Async.<String>settle(List.of())).isCompletedWithValue(List.of());
  }

  @Test
  void aNullIsAValue() {
    CompletableFuture<@Nullable String> none = CompletableFuture.completedFuture(null);
    Outcome<@Nullable String> outcome = await(Async.<@Nullable String>settle(none));
    assertThat(outcome).isEqualTo(new Outcome.Success<@Nullable String>(null));
  }

  @Test
  void nullFuturesAreRejected() {
    assertThatNullPointerException()
        .isThrownBy(
            () -> Async.settle(Arrays.asList(one, Threads.<CompletableFuture<String>>nothing())))
        .withMessage("one of the futures is null");
    assertThatNullPointerException()
        .isThrownBy(() -> Async.settle(Threads.<CompletableFuture<String>>nothing()))
        .withMessage("stage");
  }

  @Test
  void completingTheFutureFromOutsideCancelsAll() {
    CompletableFuture<List<Outcome<String>>> settled = Async.settle(List.of(one, two));
    settled.cancel(true);
    assertThat(one).isCancelled();
    assertThat(two).isCancelled();
    CompletableFuture<Outcome<String>> limited =
        Async.settle(three).orTimeout(5, TimeUnit.MILLISECONDS);
    assertThatExceptionOfType(TimeoutException.class)
        .isThrownBy(() -> await(limited, TimeoutException.class));
    Threads.until(three::isCancelled);
  }

  @Test
  void theCancellationOfASingleOutcomeInterruptsTheBody() {
    CompletableFuture<Thread> begun = new CompletableFuture<>();
    CompletableFuture<Throwable> seen = new CompletableFuture<>();
    CompletableFuture<Outcome<String>> settled =
        Async.settle(
            Async.start(
                () -> {
                  begun.complete(Thread.currentThread());
                  seen.complete(Threads.failureOf(() -> await(one)));
                  return "late";
                }));
    Threads.untilAwaiting(begun.join());
    settled.cancel(true);
    assertThat(seen.join()).isInstanceOf(AsyncInterruptedException.class);
    assertThat(one).isCancelled();
  }

  @Test
  void tenThousandFuturesHaveOutcomes() {
    List<CompletionStage<Integer>> futures = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      futures.add(
          i % 2 == 0
              ? CompletableFuture.completedFuture(i)
              : CompletableFuture.failedFuture(failure));
    }
    List<Outcome<Integer>> outcomes = await(Async.settle(futures));
    assertThat(outcomes).hasSize(10_000);
    assertThat(outcomes.stream().filter(Outcome::isSuccess).count()).isEqualTo(5_000);
  }

  // Outcomes.

  @Test
  void anOutcomeWithAValue() throws IOException {
    Outcome<String> outcome = Outcome.of(() -> "value");
    assertThat(outcome.isSuccess()).isTrue();
    assertThat(outcome.get()).isEqualTo("value");
    assertThat(outcome.get(IOException.class)).isEqualTo("value");
    assertThat(outcome.failure()).isNull();
    assertThat(outcome.orElse("other")).isEqualTo("value");
    assertThat(outcome.map(String::length)).isEqualTo(new Outcome.Success<>(5));
    assertThat(describe(outcome)).isEqualTo("value");
  }

  @Test
  void anOutcomeWithAFailure() {
    IOException io = new IOException("disk");
    Outcome<String> outcome =
        Outcome.of(
            () -> {
              throw io;
            });
    assertThat(outcome.isSuccess()).isFalse();
    assertThat(outcome.failure()).isSameAs(io);
    assertThat(outcome.orElse("other")).isEqualTo("other");
    assertThat(outcome.map(String::length)).isEqualTo(new Outcome.Failure<>(io));
    assertThat(describe(outcome)).isEqualTo("disk");
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(outcome::get)
        .havingCause()
        .isSameAs(io);
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> outcome.get(IOException.class))
        .isSameAs(io);
  }

  private static String describe(Outcome<String> outcome) {
    return switch (outcome) {
      case Outcome.Success<String> success -> success.value();
      case Outcome.Failure<String> failed -> String.valueOf(failed.failure().getMessage());
    };
  }

  @Test
  void aFailureShowsWhereItsValueWasNeeded() {
    Outcome<String> outcome = new Outcome.Failure<>(failure);
    assertThat(Threads.failureOf(() -> outcome.get())).isSameAs(failure);
    assertThat(failure.getSuppressed()[0].getStackTrace()[0].getClassName())
        .isEqualTo(SettleTest.class.getName());
  }

  @Test
  void anErrorOfABodyIsAnOutcomeAndAnInterruptIsKept() {
    StackOverflowError error = new StackOverflowError("deep");
    assertThat(
            Outcome.of(
                    () -> {
                      throw error;
                    })
                .failure())
        .isSameAs(error);
    assertThat(
            Outcome.of(
                    () -> {
                      throw new InterruptedException();
                    })
                .failure())
        .isInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void whatAMapperThrowsIsThrown() {
    assertThatThrownBy(
            () ->
                Outcome.of(() -> "value")
                    .map(
                        value -> {
                          throw failure;
                        }))
        .isSameAs(failure);
  }
}

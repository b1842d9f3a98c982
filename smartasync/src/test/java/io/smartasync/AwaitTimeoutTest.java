package io.smartasync;

import static io.smartasync.Async.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The timeout of {@code await}. */
@Timeout(60)
class AwaitTimeoutTest {

  private static final Duration SHORT = Duration.ofMillis(5);
  private static final Duration FOREVER = ChronoUnit.FOREVER.getDuration();

  static Stream<Duration> timesThatAreOver() {
    return Stream.of(
        SHORT,
        Duration.ofNanos(1),
        Duration.ZERO,
        Duration.ofSeconds(-5),
        Duration.ofSeconds(Long.MIN_VALUE));
  }

  @ParameterizedTest
  @MethodSource("timesThatAreOver")
  void cancelsTheFutureAndThrows(Duration time) {
    CompletableFuture<String> future = new CompletableFuture<>();
    assertThatThrownBy(() -> await(future, time))
        .isExactlyInstanceOf(AsyncTimeoutException.class)
        .hasMessageStartingWith("Timeout of ")
        .hasMessageEndingWith("; the operation was cancelled")
        .hasCauseExactlyInstanceOf(TimeoutException.class);
    assertThat(future).isCancelled();
  }

  @ParameterizedTest
  @MethodSource("timesThatAreOver")
  void returnsTheResultOfAFutureThatIsDone(Duration time) {
    assertThat(await(CompletableFuture.completedFuture("done"), time)).isEqualTo("done");
    assertThat(await(new UnconvertibleStage<>(CompletableFuture.completedFuture("done")), time))
        .isEqualTo("done");
  }

  @Test
  void cancelsAStageThatIsAFutureOfAnotherKind() {
    CompletableFuture<String> source = new CompletableFuture<>();
    CompletionStage<String> stage = new StageAndFuture<>(source);
    assertThatThrownBy(() -> await(stage, SHORT)).isInstanceOf(AsyncTimeoutException.class);
    assertThat(source).isCancelled();
  }

  @ParameterizedTest
  @MethodSource("timesThatAreOver")
  void cancelsAPlainFutureAndThrows(Duration time) {
    CompletableFuture<String> source = new CompletableFuture<>();
    Future<String> future = new StageAndFuture<>(source);
    assertThatThrownBy(() -> await(future, time))
        .isExactlyInstanceOf(AsyncTimeoutException.class)
        .hasCauseExactlyInstanceOf(TimeoutException.class);
    assertThat(source).isCancelled();
    assertThatThrownBy(() -> await(new FutureTask<>(() -> ""), time, TimeoutException.class))
        .isExactlyInstanceOf(TimeoutException.class)
        .hasMessageEndingWith("; the operation was cancelled");
  }

  @ParameterizedTest
  @MethodSource("timesThatAreOver")
  void returnsTheResultOfAPlainFutureThatIsDone(Duration time) {
    FutureTask<String> done = new FutureTask<>(() -> "done");
    done.run();
    assertThat(await(done, time)).isEqualTo("done");
  }

  @Test
  void returnsAResultOfAPlainFutureThatCameBeforeTheCancellation() {
    CompletableFuture<String> source = new CompletableFuture<>();
    Future<String> future =
        new StageAndFuture<>(source) {
          @Override
          public boolean cancel(boolean mayInterruptIfRunning) {
            source.complete("it won");
            return super.cancel(mayInterruptIfRunning);
          }
        };
    assertThat(await(future, SHORT)).isEqualTo("it won");
  }

  @Test
  void doesNotAffectAStageThatCannotBeCancelled() {
    CompletableFuture<String> source = new CompletableFuture<>();
    CompletionStage<String> minimal = source.minimalCompletionStage();
    CompletionStage<String> unconvertible = new UnconvertibleStage<>(source);
    assertThatThrownBy(() -> await(minimal, SHORT)).isInstanceOf(AsyncTimeoutException.class);
    assertThatThrownBy(() -> await(unconvertible, SHORT)).isInstanceOf(AsyncTimeoutException.class);
    assertThat(source).isNotDone();
    source.complete("later");
    assertThat(await(minimal, SHORT)).isEqualTo("later");
    assertThat(await(unconvertible, SHORT)).isEqualTo("later");
  }

  @Test
  void interruptsABodyThatWasStarted() {
    CompletableFuture<String> endless = new CompletableFuture<>();
    CountDownLatch begun = new CountDownLatch(1);
    CompletableFuture<String> body =
        Async.start(
            () -> {
              begun.countDown();
              return await(endless);
            });
    await(Async.start(() -> begun.await(1, TimeUnit.HOURS)));
    assertThatThrownBy(() -> await(body, SHORT)).isInstanceOf(AsyncTimeoutException.class);
    assertThat(body).isCancelled();
    Threads.until(endless::isDone);
    assertThat(endless).isCancelled();
  }

  @Test
  void aDeclaredTimeoutArrivesAsItself() {
    CompletableFuture<String> future = new CompletableFuture<>();
    assertThatThrownBy(() -> await(future, SHORT, TimeoutException.class))
        .isExactlyInstanceOf(TimeoutException.class)
        .hasMessage("Timeout of 0.005s exceeded; the operation was cancelled");
    assertThat(future).isCancelled();
    assertThatThrownBy(() -> await(new CompletableFuture<String>(), SHORT, Exception.class))
        .isExactlyInstanceOf(TimeoutException.class);
  }

  @Test
  void anotherDeclaredExceptionDoesNotChangeIt() {
    CompletableFuture<String> future = new CompletableFuture<>();
    assertThatThrownBy(() -> await(future, SHORT, IOException.class))
        .isExactlyInstanceOf(AsyncTimeoutException.class);
    assertThat(future).isCancelled();
  }

  @Test
  void theTraceShowsTheCaller() {
    Throwable thrown = Threads.failureOf(() -> await(new CompletableFuture<String>(), SHORT));
    assertThat(thrown.getStackTrace())
        .extracting(StackTraceElement::getClassName)
        .contains(AwaitTimeoutTest.class.getName());
  }

  @Test
  void returnsAResultThatCameBeforeTheCancellation() {
    CompletableFuture<String> future =
        new CompletableFuture<>() {
          @Override
          public boolean cancel(boolean mayInterruptIfRunning) {
            complete("it won");
            return super.cancel(mayInterruptIfRunning);
          }
        };
    assertThat(await(future, SHORT)).isEqualTo("it won");
  }

  @Test
  void throwsEvenIfTheFutureCannotBeCancelled() {
    CompletableFuture<String> stubborn =
        new CompletableFuture<>() {
          @Override
          public boolean cancel(boolean mayInterruptIfRunning) {
            return false;
          }
        };
    assertThatThrownBy(() -> await(stubborn, SHORT)).isInstanceOf(AsyncTimeoutException.class);
    assertThat(stubborn).isNotDone();
  }

  @Test
  void theLongestTimeoutWaitsForTheResult() throws Exception {
    CompletableFuture<String> future = new CompletableFuture<>();
    FutureTask<String> caller = new FutureTask<>(() -> await(future, FOREVER));
    FutureTask<String> other =
        new FutureTask<>(() -> await(future, Duration.ofDays(365_000), TimeoutException.class));
    Thread first = Thread.ofVirtual().start(caller);
    Thread second = Thread.ofPlatform().start(other);
    Threads.untilAwaiting(first);
    Threads.untilAwaiting(second);
    future.complete("at last");
    assertThat(caller.get()).isEqualTo("at last");
    assertThat(other.get()).isEqualTo("at last");
  }

  @ParameterizedTest
  @CsvSource({
    "PT0.05S, 0.05s",
    "PT30S, 30s",
    "PT1M30S, 1m30s",
    "PT48H, 48h",
    "PT0S, 0s",
    "PT-5S, -5s",
  })
  void theMessageFormatsTheTimeout(Duration time, String readable) {
    assertThat(Durations.timeoutExceeded(time))
        .hasMessage("Timeout of %s exceeded; the operation was cancelled", readable);
  }
}

package io.smartasync;

import static io.smartasync.Async.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Resources are released although the thread is interrupted or its deadline is exceeded. */
@Timeout(120)
class CleanUpTest {

  private static final Duration SHORT = Duration.ofMillis(20);
  private static final Duration LONG = Duration.ofMinutes(10);

  private final CountDownLatch mayClose = new CountDownLatch(1);

  /** A resource that is closed by a body with waits of its own. */
  private CompletableFuture<String> closeAsync() {
    return Async.start(
        () -> {
          mayClose.await();
          return await(CompletableFuture.supplyAsync(() -> "closed"));
        });
  }

  private void letClose() {
    mayClose.countDown();
  }

  @AfterEach
  void clearInterruptFlag() {
    Thread.interrupted();
  }

  @Test
  void finishesInAnInterruptedThreadAndSetsTheFlagAgain() {
    letClose();
    Thread.currentThread().interrupt();
    assertThat(Async.<String, RuntimeException>cleanUp(() -> await(closeAsync())))
        .isEqualTo("closed");
    assertThat(Thread.currentThread().isInterrupted()).isTrue();
  }

  @Test
  void finishesAfterTheDeadline() {
    letClose();
    Threads.failureOf(
        () ->
            Async.withDeadline(
                SHORT,
                () -> {
                  Threads.failureOf(() -> await(new CompletableFuture<String>()));
                  assertThat(Async.<String, RuntimeException>cleanUp(() -> await(closeAsync())))
                      .isEqualTo("closed");
                  return await(new CompletableFuture<String>()); // still after the deadline
                }));
  }

  @Test
  void anInterruptDuringTheWaitLetsItFinish() throws Exception {
    CompletableFuture<String> result = new CompletableFuture<>();
    CompletableFuture<Boolean> flag = new CompletableFuture<>();
    Thread closing =
        Thread.ofPlatform()
            .start(
                () -> {
                  result.complete(Async.cleanUp(() -> await(closeAsync())));
                  flag.complete(Thread.currentThread().isInterrupted());
                });
    Threads.untilAwaiting(closing);
    closing.interrupt();
    Threads.until(() -> !closing.isInterrupted());
    letClose();
    assertThat(result.get(60, TimeUnit.SECONDS)).isEqualTo("closed");
    assertThat(flag.get(60, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aSecondInterruptEndsTheWait() throws Exception {
    CompletableFuture<String> resource = new CompletableFuture<>();
    CompletableFuture<Throwable> failure = new CompletableFuture<>();
    Thread closing =
        Thread.ofPlatform()
            .start(
                () ->
                    failure.complete(
                        Threads.failureOf(() -> Async.cleanUp(() -> await(resource)))));
    Threads.untilAwaiting(closing);
    closing.interrupt();
    Threads.until(() -> !closing.isInterrupted());
    Threads.untilAwaiting(closing);
    closing.interrupt();
    assertThat(failure.get(60, TimeUnit.SECONDS))
        .isExactlyInstanceOf(AsyncInterruptedException.class);
    assertThat(resource).isCancelled();
  }

  // The grace time is bounded.

  private static Throwable failureWithGrace(CompletableFuture<?> resource, Duration grace) {
    return Threads.failureOf(() -> CleanUp.call(() -> await(resource), grace));
  }

  @Test
  void theGraceTimeAfterAnInterruptIsBounded() {
    CompletableFuture<String> resource = new CompletableFuture<>();
    Thread.currentThread().interrupt();
    assertThat(failureWithGrace(resource, SHORT)).isExactlyInstanceOf(AsyncTimeoutException.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(resource).isCancelled();
  }

  @Test
  void theGraceTimeAfterTheDeadlineIsBounded() {
    CompletableFuture<String> resource = new CompletableFuture<>();
    Throwable failure =
        Threads.failureOf(
            () ->
                Async.withDeadline(
                    Duration.ZERO, () -> CleanUp.call(() -> await(resource), SHORT)));
    assertThat(failure).isExactlyInstanceOf(AsyncTimeoutException.class);
    assertThat(resource).isCancelled();
  }

  @Test
  void aDeadlineThatIsNotExceededIsExtended() {
    CompletableFuture<String> resource = new CompletableFuture<>();
    Throwable failure =
        Threads.failureOf(
            () -> Async.withDeadline(SHORT, () -> CleanUp.call(() -> await(resource), SHORT)));
    assertThat(failure)
        .isExactlyInstanceOf(AsyncTimeoutException.class)
        .cause()
        .isInstanceOf(TimeoutException.class);
    assertThat(resource).isCancelled();
  }

  @Test
  void theShorterTimeoutOfTheWaitItselfStillApplies() {
    CompletableFuture<String> resource = new CompletableFuture<>();
    Thread.currentThread().interrupt();
    assertThat(Threads.failureOf(() -> Async.cleanUp(() -> await(resource, SHORT))))
        .isExactlyInstanceOf(AsyncTimeoutException.class);
  }

  @Test
  void aNestedCleanUpDoesNotExtendTheGraceTimeAgain() {
    CompletableFuture<String> resource = new CompletableFuture<>();
    Thread.currentThread().interrupt();
    Throwable failure =
        Threads.failureOf(
            () -> CleanUp.call(() -> CleanUp.call(() -> await(resource), LONG), SHORT));
    assertThat(failure).isExactlyInstanceOf(AsyncTimeoutException.class);
  }

  @Test
  void waitsAfterItAreInterruptibleAgain() {
    letClose();
    Thread.currentThread().interrupt();
    assertThat(Async.<String, RuntimeException>cleanUp(() -> await(closeAsync())))
        .isEqualTo("closed");
    assertThat(Threads.failureOf(() -> await(new CompletableFuture<@Nullable String>())))
        .isExactlyInstanceOf(AsyncInterruptedException.class);
  }

  @Test
  void throwsWhatTheBodyThrows() {
    IOException failure = new IOException("disk full");
    CompletableFuture<String> failed = CompletableFuture.failedFuture(failure);
    assertThat(Threads.failureOf(() -> Async.cleanUp(() -> await(failed, IOException.class))))
        .isSameAs(failure);
  }
}

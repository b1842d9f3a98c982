package io.smartasync;

import static io.smartasync.Async.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The forms of {@code Async} for bodies without a result. */
@Timeout(60)
class RunTest {

  private static void fail() throws IOException {
    throw new IOException("failed");
  }

  @Test
  void runAsyncRunsTheBodyOnAVirtualThread() throws IOException {
    CompletableFuture<Boolean> isVirtual = new CompletableFuture<>();
    CompletableFuture<@Nullable Void> end =
        Async.runAsync(() -> isVirtual.complete(Thread.currentThread().isVirtual()));
    assertThat(await(end, IOException.class)).isNull();
    assertThat(isVirtual).isCompletedWithValue(true);
  }

  @Test
  void runAsyncFailsWithTheExceptionOfTheBody() {
    assertThatThrownBy(() -> await(Async.runAsync(RunTest::fail), IOException.class))
        .isInstanceOf(IOException.class)
        .hasMessage("failed");
    assertThatThrownBy(
            () -> await(Async.runAsync(RunTest::fail, Duration.ofMinutes(1)), IOException.class))
        .isInstanceOf(IOException.class);
  }

  @Test
  void theTimeoutOfRunAsyncInterruptsTheBody() {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    // Until the body has started before the timeout.
    for (int millis = 1; started.getCount() > 0; millis *= 2) {
      CompletableFuture<@Nullable Void> end =
          Async.runAsync(
              () -> {
                started.countDown();
                try {
                  new CountDownLatch(1).await();
                } finally {
                  interrupted.countDown();
                }
              },
              Duration.ofMillis(millis));
      assertThatThrownBy(() -> await(end, TimeoutException.class))
          .isInstanceOf(TimeoutException.class);
    }
    Threads.until(() -> interrupted.getCount() == 0);
  }

  @Test
  void runWithDeadlineLimitsTheWaitsOfTheBody() {
    CompletableFuture<String> never = new CompletableFuture<>();
    assertThatThrownBy(() -> Async.runWithDeadline(Duration.ZERO, () -> await(never)))
        .isInstanceOf(AsyncTimeoutException.class);
    assertThat(never).isCancelled();
    assertThatThrownBy(() -> Async.runWithDeadline(Duration.ofMinutes(1), RunTest::fail))
        .isInstanceOf(IOException.class);
  }

  @Test
  void runCleanUpWaitsAlthoughTheThreadIsInterrupted() {
    CompletableFuture<String> released = new CompletableFuture<>();
    Thread.currentThread().interrupt();
    Async.runCleanUp(() -> released.complete(await(Async.start(() -> "released"))));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(released).isCompletedWithValue("released");
    assertThatThrownBy(() -> Async.runCleanUp(RunTest::fail)).isInstanceOf(IOException.class);
  }

  @Test
  void runBlockingAllowedPermitsWaits() throws InterruptedException {
    CompletableFuture<String> refused = new CompletableFuture<>();
    CompletableFuture<String> allowed = new CompletableFuture<>();
    Thread thread =
        Thread.ofVirtual()
            .name(ThreadNamePolicy.REFUSED + "run")
            .start(
                () -> {
                  Async.runBlockingAllowed(
                      () -> allowed.complete(await(Async.start(() -> "waited for"))));
                  try {
                    await(refused);
                  } catch (BlockingNotAllowedException e) {
                    refused.complete("was cancelled before");
                  }
                });
    thread.join();
    assertThat(allowed).isCompletedWithValue("waited for");
    assertThat(refused).isCancelled();
    assertThatThrownBy(() -> Async.runBlockingAllowed(RunTest::fail))
        .isInstanceOf(IOException.class);
  }

  @Test
  void aBodyIsRequired() {
    Duration time = Duration.ofMinutes(1);
    assertThatNullPointerException().isThrownBy(() -> Async.runAsync(Threads.nothing()));
    assertThatNullPointerException().isThrownBy(() -> Async.runAsync(Threads.nothing(), time));
    assertThatNullPointerException().isThrownBy(() -> Async.runAsync(() -> {}, Threads.nothing()));
    assertThatNullPointerException()
        .isThrownBy(() -> Async.runWithDeadline(time, Threads.nothing()));
    assertThatNullPointerException()
        .isThrownBy(() -> Async.runWithDeadline(Threads.nothing(), () -> {}));
    assertThatNullPointerException().isThrownBy(() -> Async.runCleanUp(Threads.nothing()));
    assertThatNullPointerException().isThrownBy(() -> Async.runBlockingAllowed(Threads.nothing()));
  }
}

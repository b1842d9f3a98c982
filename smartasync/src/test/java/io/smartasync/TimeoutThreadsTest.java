package io.smartasync;

import static io.smartasync.Async.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The JDK has one thread for all timeouts: nothing of a program may run on it. */
@Timeout(120)
class TimeoutThreadsTest {

  private static CompletableFuture<String> startedWithTimeout() {
    return Async.start(() -> await(new CompletableFuture<String>()), Duration.ofMillis(50));
  }

  @Test
  void dependentsOfATimeoutRunOnAVirtualThread() throws Exception {
    CompletableFuture<Thread> thread = new CompletableFuture<>();
    CompletableFuture<String> body = startedWithTimeout();
    var unused = body.whenComplete((value, failure) -> thread.complete(Thread.currentThread()));
    assertThat(thread.get(60, TimeUnit.SECONDS).isVirtual()).isTrue();
    assertThat(body.exceptionNow()).isExactlyInstanceOf(TimeoutException.class);
  }

  @Test
  void aDependentThatWaitsStopsNoOtherTimeout() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    CompletableFuture<String> dependent =
        startedWithTimeout()
            .handle(
                (value, failure) -> {
                  try {
                    release.await();
                  } catch (InterruptedException e) {
                    throw new AssertionError(e);
                  }
                  return "released";
                });
    CompletableFuture<String> other =
        new CompletableFuture<String>().completeOnTimeout("timed out", 100, TimeUnit.MILLISECONDS);
    assertThat(other.get(60, TimeUnit.SECONDS)).isEqualTo("timed out");
    release.countDown();
    assertThat(dependent.get(60, TimeUnit.SECONDS)).isEqualTo("released");
  }
}

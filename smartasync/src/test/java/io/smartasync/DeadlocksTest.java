package io.smartasync;

import static io.smartasync.Async.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** Bodies that wait for each other, so that none can end. */
@DisabledIfSystemProperty(named = StallReport.PROPERTY, matches = ".+") // more is logged then
@Timeout(120)
class DeadlocksTest {

  /** Starts bodies, each of which waits for the next one, and the last one for the first. */
  static List<CompletableFuture<String>> startCycle(int length) {
    CountDownLatch allStarted = new CountDownLatch(1);
    List<CompletableFuture<String>> bodies = new CopyOnWriteArrayList<>();
    for (int i = 0; i < length; i++) {
      int next = (i + 1) % length;
      bodies.add(
          Async.start(
              () -> {
                allStarted.await();
                return await(bodies.get(next));
              }));
    }
    allStarted.countDown();
    return bodies;
  }

  private static Throwable failureOf(CompletableFuture<?> body) throws Exception {
    try {
      body.get(60, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      return Objects.requireNonNull(e.getCause());
    }
    throw new AssertionError("no failure");
  }

  @Test
  void aBodyThatWaitsForItselfFails() throws Exception {
    CompletableFuture<String> body = startCycle(1).get(0);
    assertThat(failureOf(body))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessageMatching(
            "Deadlock: await in io\\.smartasync\\.DeadlocksTest\\.\\S+ in the body of Async\\.start"
                + " on thread #\\d+ waits for the same body");
  }

  /** Every round is a race of the bodies for the last wait, which closes the cycle. */
  @Test
  void bodiesThatWaitForEachOtherFail() throws Exception {
    for (int round = 0; round < 1_000; round++) {
      int length = 2 + round % 4;
      for (CompletableFuture<String> body : startCycle(length)) {
        assertThat(failureOf(body))
            .isExactlyInstanceOf(IllegalStateException.class)
            .hasMessageContaining(
                "closes a cycle of " + length + " bodies that wait for each other");
      }
    }
  }

  /** A wait with a time limit ends by itself: it cancels the body, which cancels what it awaits. */
  @Test
  void aCycleWithATimeLimitIsNoDeadlock() throws Exception {
    CompletableFuture<CompletableFuture<String>> later = new CompletableFuture<>();
    CompletableFuture<String> patient = Async.start(() -> await(await(later)));
    CompletableFuture<Throwable> outcome = new CompletableFuture<>();
    CompletableFuture<String> impatient =
        Async.start(
            () -> {
              outcome.complete(Threads.failureOf(() -> await(patient, Duration.ofMillis(200))));
              return "ended";
            });
    later.complete(impatient);
    assertThat(outcome.get(60, TimeUnit.SECONDS)).isInstanceOf(AsyncTimeoutException.class);
    assertThat(patient).isCancelled();
  }

  /** Its body no longer decides when the future is done. */
  @Test
  void aBodyWhoseFutureIsDoneMayWaitForItsWaiters() throws Exception {
    CompletableFuture<CompletableFuture<String>> later = new CompletableFuture<>();
    AtomicBoolean hasWaited = new AtomicBoolean();
    CountDownLatch running = new CountDownLatch(1);
    CompletableFuture<String> ended = new CompletableFuture<>();
    CompletableFuture<String> completed =
        Async.start(
            () -> {
              CompletableFuture<String> waiter = await(later);
              running.countDown();
              while (!Thread.interrupted()) {
                Thread.onSpinWait(); // until the future is completed from outside
              }
              hasWaited.set(await(waiter).equals("from outside"));
              ended.complete("ended");
              return "ignored";
            });
    later.complete(Async.start(() -> await(completed)));
    running.await();
    completed.complete("from outside");
    assertThat(ended.get(60, TimeUnit.SECONDS)).isEqualTo("ended");
    assertThat(hasWaited).isTrue();
  }

  @Test
  void aLongChainOfBodiesIsNoDeadlock() throws Exception {
    CompletableFuture<String> first = new CompletableFuture<>();
    CompletableFuture<String> last = Async.start(() -> await(first));
    for (int i = 0; i < 2_000; i++) {
      CompletableFuture<String> before = last;
      last = Async.start(() -> await(before));
    }
    first.complete("value");
    assertThat(last.get(60, TimeUnit.SECONDS)).isEqualTo("value");
  }
}

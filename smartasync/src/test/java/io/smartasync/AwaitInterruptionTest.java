package io.smartasync;

import static io.smartasync.Async.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Interruption of a waiting caller. */
@Timeout(60)
class AwaitInterruptionTest {

  private static final Duration LONG = Duration.ofMinutes(5);

  /** The outcome of a call, and whether the thread's interrupt flag was set afterwards. */
  private record Outcome(@Nullable String value, @Nullable Throwable failure, boolean flag) {

    static Outcome of(Callable<String> call) {
      String value = null;
      Throwable failure = null;
      try {
        value = call.call();
      } catch (Throwable e) {
        failure = e;
      }
      return new Outcome(value, failure, Thread.currentThread().isInterrupted());
    }
  }

  /** Calls on a new thread and interrupts it when it waits. */
  private static Outcome interruptedWhileWaiting(Thread.Builder builder, Callable<String> call)
      throws InterruptedException {
    FutureTask<Outcome> caller = new FutureTask<>(() -> Outcome.of(call));
    Thread thread = builder.start(caller);
    Threads.untilAwaiting(thread);
    thread.interrupt();
    thread.join();
    return caller.resultNow();
  }

  /** Calls on a new thread whose interrupt flag is set before the call. */
  private static Outcome interruptedBefore(Callable<String> call) throws InterruptedException {
    FutureTask<Outcome> caller =
        new FutureTask<>(
            () -> {
              Thread.currentThread().interrupt();
              return Outcome.of(call);
            });
    Thread thread = Thread.ofPlatform().start(caller);
    thread.join();
    return caller.resultNow();
  }

  private static void assertInterrupted(Outcome outcome, Future<?> future) {
    assertThat(outcome.failure())
        .isExactlyInstanceOf(AsyncInterruptedException.class)
        .hasMessage("Interrupted while waiting; the operation was cancelled")
        .hasCauseExactlyInstanceOf(InterruptedException.class);
    assertThat(outcome.flag()).as("interrupt flag").isTrue();
    assertThat(future.isCancelled()).as("cancelled").isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void cancelsTheFutureAndThrowsWithTheFlagSetAgain(AwaitForm form) throws InterruptedException {
    CompletableFuture<String> future = new CompletableFuture<>();
    assertInterrupted(
        interruptedWhileWaiting(Thread.ofPlatform(), () -> form.await(future)), future);
  }

  @ParameterizedTest
  @EnumSource
  void doesTheSameOnAVirtualThread(AwaitForm form) throws InterruptedException {
    CompletableFuture<String> future = new CompletableFuture<>();
    assertInterrupted(
        interruptedWhileWaiting(Thread.ofVirtual(), () -> form.await(future)), future);
  }

  @ParameterizedTest
  @EnumSource
  void isDetectedIfTheFlagWasSetBeforeTheWait(AwaitForm form) throws InterruptedException {
    CompletableFuture<String> future = new CompletableFuture<>();
    assertInterrupted(interruptedBefore(() -> form.await(future)), future);
  }

  @Test
  void interruptsWhatComputesAPlainFuture() throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    AtomicReference<Throwable> seen = new AtomicReference<>();
    FutureTask<String> task =
        new FutureTask<>(
            () -> {
              seen.set(Threads.failureOf(() -> never.await(1, TimeUnit.HOURS)));
              return "stopped";
            });
    Thread computing = Thread.ofVirtual().start(task);
    Threads.untilWaitingIn(computing, "await");
    assertInterrupted(interruptedWhileWaiting(Thread.ofPlatform(), () -> await(task)), task);
    computing.join();
    assertThat(seen.get()).isInstanceOf(InterruptedException.class);
  }

  @Test
  void reachesAWorkerOfAForkJoinPoolWhichWaitsForAPlainFuture() throws Exception {
    FutureTask<String> task = new FutureTask<>(() -> "never run");
    AtomicReference<Thread> worker = new AtomicReference<>();
    try (ForkJoinPool pool = new ForkJoinPool(1)) {
      Future<Outcome> outcome =
          pool.submit(
              () -> {
                worker.set(Thread.currentThread());
                Outcome result = Outcome.of(() -> await(task));
                Thread.interrupted();
                return result;
              });
      Threads.until(() -> worker.get() != null);
      Thread thread = Objects.requireNonNull(worker.get());
      Threads.untilAwaiting(thread);
      thread.interrupt();
      assertInterrupted(outcome.get(), task);
    }
  }

  @Test
  void goesThroughNestedBodiesToTheInnermost() throws InterruptedException {
    CompletableFuture<String> innermost = new CompletableFuture<>();
    AtomicReference<Thread> innerThread = new AtomicReference<>();
    CompletableFuture<String> middle =
        Async.start(
            () -> {
              innerThread.set(Thread.currentThread());
              return await(innermost);
            });
    Threads.until(() -> innerThread.get() != null);
    Threads.untilAwaiting(Objects.requireNonNull(innerThread.get()));
    Outcome outcome = interruptedWhileWaiting(Thread.ofPlatform(), () -> await(middle));
    assertInterrupted(outcome, middle);
    Threads.until(innermost::isDone);
    assertThat(innermost).isCancelled();
  }

  // A result that arrives before the cancellation.

  private static CompletableFuture<String> futureWhoseResultWins() {
    return new CompletableFuture<>() {
      @Override
      public boolean cancel(boolean mayInterruptIfRunning) {
        complete("it won");
        return super.cancel(mayInterruptIfRunning);
      }
    };
  }

  @ParameterizedTest
  @EnumSource
  void returnsAResultThatCameBeforeTheCancellation(AwaitForm form) throws InterruptedException {
    CompletableFuture<String> future = futureWhoseResultWins();
    Outcome outcome = interruptedWhileWaiting(Thread.ofPlatform(), () -> form.await(future));
    assertThat(outcome).isEqualTo(new Outcome("it won", null, true));
  }

  @Test
  void returnsTheResultOfAStageWhoseDependentsHaveNotRunYet() throws InterruptedException {
    CompletionStage<String> stage =
        new StageAndFuture<>(futureWhoseResultWins()) {
          @Override
          public CompletionStage<String> whenComplete(
              BiConsumer<? super String, ? super Throwable> action) {
            return new CompletableFuture<>(); // the action has not run yet
          }
        };
    Outcome outcome = interruptedWhileWaiting(Thread.ofPlatform(), () -> await(stage));
    assertThat(outcome).isEqualTo(new Outcome("it won", null, true));
  }

  @Test
  void returnsAResultOfAPlainFutureThatCameBeforeTheCancellation() throws InterruptedException {
    FutureTask<String> task =
        new FutureTask<>(() -> "it won") {
          @Override
          public boolean cancel(boolean mayInterruptIfRunning) {
            run();
            return super.cancel(mayInterruptIfRunning);
          }
        };
    // run() does not change its thread's interrupt flag; nothing interrupts the runner here.
    Outcome outcome = interruptedWhileWaiting(Thread.ofPlatform(), () -> await(task));
    assertThat(outcome).isEqualTo(new Outcome("it won", null, true));
  }

  @Test
  void throwsEvenIfTheFutureCannotBeCancelled() throws InterruptedException {
    CompletableFuture<String> stubborn =
        new CompletableFuture<>() {
          @Override
          public boolean cancel(boolean mayInterruptIfRunning) {
            return false;
          }
        };
    Outcome outcome = interruptedWhileWaiting(Thread.ofPlatform(), () -> await(stubborn));
    assertThat(outcome.failure()).isInstanceOf(AsyncInterruptedException.class);
    assertThat(outcome.flag()).isTrue();
    assertThat(stubborn).isNotDone();
  }

  @Test
  void eitherReturnsTheResultOrCancels() throws InterruptedException {
    int values = 0;
    int interruptions = 0;
    for (int i = 0; i < 3_000; i++) {
      CompletableFuture<String> future = new CompletableFuture<>();
      FutureTask<Outcome> caller = new FutureTask<>(() -> Outcome.of(() -> await(future)));
      Thread thread = Thread.ofVirtual().start(caller);
      Thread completer = Thread.ofVirtual().start(() -> future.complete("value"));
      thread.interrupt();
      thread.join();
      completer.join();
      Outcome outcome = caller.resultNow();
      if (outcome.failure() == null) {
        assertThat(outcome.value()).isEqualTo("value");
        assertThat(future).isCompletedWithValue("value");
        values++;
      } else {
        assertInterrupted(outcome, future);
        interruptions++;
      }
    }
    assertThat(values + interruptions).isEqualTo(3_000);
  }

  // A future that is done already is not waited for.

  @ParameterizedTest
  @EnumSource
  void doesNotWithholdTheResultOfADoneFuture(AwaitForm form) throws InterruptedException {
    Outcome outcome =
        interruptedBefore(() -> form.await(CompletableFuture.completedFuture("done")));
    assertThat(outcome).isEqualTo(new Outcome("done", null, true));
  }

  @ParameterizedTest
  @EnumSource
  void doesNotHideTheFailureOfADoneFuture(AwaitForm form) throws InterruptedException {
    IllegalStateException failure = new IllegalStateException("done");
    Outcome outcome =
        interruptedBefore(() -> form.await(CompletableFuture.<String>failedFuture(failure)));
    assertThat(outcome).isEqualTo(new Outcome(null, failure, true));
  }

  @Test
  void doesNotWithholdTheResultOfADonePlainFuture() throws InterruptedException {
    FutureTask<String> task = new FutureTask<>(() -> "done");
    task.run();
    assertThat(interruptedBefore(() -> await(task))).isEqualTo(new Outcome("done", null, true));
  }

  @Test
  void doesNotWithholdTheResultOfADoneStageThatCannotBeConverted() throws InterruptedException {
    CompletionStage<String> stage =
        new UnconvertibleStage<>(CompletableFuture.completedFuture("done"));
    assertThat(interruptedBefore(() -> await(stage, LONG)))
        .isEqualTo(new Outcome("done", null, true));
  }
}

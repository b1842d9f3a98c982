package io.smartasync;

import static io.smartasync.Async.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Waits on the workers of fork-join pools, and of parallel streams. */
@Timeout(60)
class ForkJoinWaitTest {

  @Test
  void aTaskOfThePoolDoesNotRunInsideAWaitWithAForeignDeadline() throws Exception {
    try (ForkJoinPool pool = new ForkJoinPool(1)) {
      CompletableFuture<String> awaited =
          new CompletableFuture<>() {
            @Override
            public Executor defaultExecutor() {
              return pool;
            }
          };
      CompletableFuture<@Nullable Deadline> deadlineOfOther = new CompletableFuture<>();
      ForkJoinTask<String> task =
          pool.submit(
              () ->
                  Async.withDeadline(
                      Duration.ofMinutes(1),
                      () -> {
                        var unused =
                            CompletableFuture.runAsync(
                                () -> {
                                  deadlineOfOther.complete(Deadline.current());
                                  awaited.complete("value");
                                },
                                pool);
                        return await(awaited);
                      }));

      assertThat(task.get()).isEqualTo("value");
      assertThat(deadlineOfOther.join()).isNull();
    }
  }

  @Test
  void workersWaitEvenIfThePoolCannotCompensate() throws Exception {
    int workers = 2;
    ForkJoinPool pool =
        new ForkJoinPool(
            workers,
            ForkJoinPool.defaultForkJoinWorkerThreadFactory,
            null,
            false,
            workers,
            workers,
            1,
            null,
            1,
            TimeUnit.MINUTES);
    try (pool) {
      CompletableFuture<String> completable = new CompletableFuture<>();
      List<ForkJoinTask<String>> tasks = new ArrayList<>();
      for (int i = 0; i < 5 * workers; i++) {
        tasks.add(pool.submit(() -> await(completable)));
        tasks.add(pool.submit(() -> await(completable, Duration.ofMinutes(1))));
      }
      completable.complete("value");

      for (ForkJoinTask<String> task : tasks) {
        assertThat(task.get()).isEqualTo("value");
      }
    }
  }

  @Test
  void aWorkerWaitsNoLongerThanItsTimeout() throws Exception {
    try (ForkJoinPool pool = new ForkJoinPool(1)) {
      CompletableFuture<String> future = new CompletableFuture<>();
      ForkJoinTask<String> task = pool.submit(() -> await(future, Duration.ofMillis(20)));

      assertThatThrownBy(task::join).isInstanceOf(AsyncTimeoutException.class);
      assertThat(future).isCancelled();
    }
  }

  @Test
  void aDeadlineEndsAParallelStream() {
    ManualPublisher<Integer> silent = new ManualPublisher<>();

    assertThatThrownBy(
            () ->
                Async.withDeadline(
                    Duration.ofMillis(50), () -> Async.stream(silent).parallel().count()))
        .isInstanceOf(AsyncTimeoutException.class);
    assertThat(silent.cancellations()).isEqualTo(1);
  }

  @Test
  void aDeadlineEndsAParallelStreamThatAWorkerReads() {
    ManualPublisher<Integer> publisher = new ManualPublisher<>();
    Thread.ofVirtual()
        .start(
            () -> {
              publisher.untilRequested(1);
              publisher.emit(1);
            });

    assertThatThrownBy(
            () ->
                Async.withDeadline(
                    Duration.ofMillis(300),
                    () -> Async.stream(publisher).parallel().mapToInt(each -> each).sum()))
        .isInstanceOf(AsyncTimeoutException.class);
    assertThat(publisher.cancellations()).isEqualTo(1);
  }

  @Test
  void anInterruptOfItsCallerEndsAParallelStream() throws Exception {
    ManualPublisher<Integer> publisher = new ManualPublisher<>();
    AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
    AtomicReference<@Nullable Boolean> flag = new AtomicReference<>();
    Thread caller =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    Async.stream(publisher).parallel().forEach(each -> {});
                  } catch (Throwable e) {
                    thrown.set(e);
                  }
                  flag.set(Thread.currentThread().isInterrupted());
                });
    publisher.untilRequested(1);
    publisher.emit(1, 2, 3);
    Threads.until(() -> caller.getState() != Thread.State.RUNNABLE);
    caller.interrupt();
    caller.join();

    assertThat(thrown.get()).isInstanceOf(AsyncInterruptedException.class);
    assertThat(flag.get()).isTrue();
    assertThat(publisher.cancellations()).isEqualTo(1);
  }
}

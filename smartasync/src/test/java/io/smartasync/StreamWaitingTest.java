package io.smartasync;

import static io.smartasync.Async.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.FlowAdapters;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** Where a stream may wait, how it waits, and what an interrupt does. */
@Timeout(120)
class StreamWaitingTest {

  /** Runs a body on a thread that must not wait. */
  private static <T> T onAnEventLoop(Callable<T> body) {
    FutureTask<T> task = new FutureTask<>(body);
    Schedulers.parallel().schedule(task);
    return await(task);
  }

  private static void assertRefused(Throwable thrown) {
    assertThat(thrown)
        .isExactlyInstanceOf(BlockingNotAllowedException.class)
        .hasMessageContaining("must not wait on thread 'parallel-")
        .hasMessageContaining("Call the publisher's subscribe method instead");
    BlockingNotAllowedException refusal = (BlockingNotAllowedException) thrown;
    assertThat(refusal.call())
        .startsWith("stream in io.smartasync.StreamWaitingTest.")
        .contains("StreamWaitingTest.java:");
  }

  @Test
  void isRefusedOnAnEventLoopBeforeAnythingStarts() {
    ManualPublisher<String> publisher = new ManualPublisher<>();
    assertRefused(onAnEventLoop(() -> Threads.failureOf(() -> Async.stream(publisher))));
    assertRefused(onAnEventLoop(() -> Threads.failureOf(() -> Async.stream(publisher, 1))));
    assertThat(publisher.subscriptions()).isZero();
  }

  @Test
  void isRefusedWhereItsTerminalOperationRunsOnAnEventLoop() {
    ManualPublisher<String> publisher = new ManualPublisher<>();
    for (Stream<String> stream :
        List.of(Async.stream(publisher), Async.stream(publisher).parallel())) {
      assertRefused(onAnEventLoop(() -> Threads.failureOf(() -> stream.toList())));
    }
    Iterator<String> elements = Async.stream(publisher).iterator();
    assertRefused(onAnEventLoop(() -> Threads.failureOf(() -> elements.next())));
    assertThat(publisher.subscriptions()).isZero();
  }

  @Test
  void isRefusedAndCancelledWhereItWouldWaitOnAnEventLoop() {
    ManualPublisher<String> publisher = new ManualPublisher<>();
    Iterator<String> elements = Async.stream(publisher).iterator();
    CompletableFuture<String> first = Async.start(elements::next);
    publisher.untilRequested(1);
    publisher.emit("one", "two");
    assertThat(await(first)).isEqualTo("one");
    // Elements that have arrived are not waited for.
    assertThat(onAnEventLoop(elements::next)).isEqualTo("two");
    assertRefused(onAnEventLoop(() -> Threads.failureOf(() -> elements.next())));
    assertThat(publisher.cancellations()).isEqualTo(1);
  }

  @Test
  void isAllowedOnAnEventLoopInsideAllowBlocking() {
    List<Integer> list =
        onAnEventLoop(
            () ->
                Async.allowBlocking(
                    () -> Async.stream(FlowAdapters.toFlowPublisher(Flux.range(0, 3))).toList()));
    assertThat(list).containsExactly(0, 1, 2);
  }

  @Test
  void aForkJoinWorkerLetsItsPoolCompensate() {
    try (ForkJoinPool pool = new ForkJoinPool(1)) {
      Flux<Integer> flux = Flux.range(0, 1000).publishOn(Schedulers.fromExecutor(pool)).hide();
      // The only worker waits for elements that come from the same pool.
      Future<Long> count =
          pool.submit(() -> Async.stream(FlowAdapters.toFlowPublisher(flux), 4).count());
      assertThat(await(count)).isEqualTo(1000);
    }
  }

  @Test
  void aForkJoinWorkerLetsItsPoolCompensateInParallelToo() {
    try (ForkJoinPool pool = new ForkJoinPool(1)) {
      Flux<Integer> flux = Flux.range(0, 1000).publishOn(Schedulers.fromExecutor(pool)).hide();
      Future<List<Integer>> list =
          pool.submit(
              () -> Async.stream(FlowAdapters.toFlowPublisher(flux), 4).parallel().toList());
      assertThat(await(list)).hasSize(1000);
    }
  }

  @Test
  void manyVirtualThreadsWaitAtOnce() {
    List<ManualPublisher<Integer>> publishers = new ArrayList<>();
    List<CompletableFuture<List<Integer>>> lists = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      ManualPublisher<Integer> publisher = new ManualPublisher<>();
      publishers.add(publisher);
      lists.add(Async.start(() -> Async.stream(publisher).toList()));
    }
    // All of them wait, and none needs a platform thread.
    publishers.forEach(publisher -> publisher.untilRequested(1));
    for (int i = 999; i >= 0; i--) {
      publishers.get(i).emit(i);
      publishers.get(i).subscriber().onComplete();
    }
    assertThat(await(Async.all(lists))).hasSize(1000).last().isEqualTo(List.of(999));
  }

  /** The outcome of a consumer, and whether its thread's interrupt flag was set afterwards. */
  private record Outcome(List<String> seen, @Nullable Throwable failure, boolean flag) {

    static Outcome of(Stream<String> stream) {
      List<String> seen = new ArrayList<>();
      Throwable failure = null;
      try {
        stream.forEach(seen::add);
      } catch (Throwable e) {
        failure = e;
      }
      return new Outcome(seen, failure, Thread.interrupted());
    }

    void assertInterrupted() {
      assertThat(failure)
          .isExactlyInstanceOf(AsyncInterruptedException.class)
          .hasMessage("Interrupted while waiting; the operation was cancelled")
          .hasCauseExactlyInstanceOf(InterruptedException.class);
      assertThat(flag).as("interrupt flag").isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anInterruptCancelsAndIsThrownWithTheFlagSetAgain(boolean virtual)
      throws InterruptedException {
    ManualPublisher<String> publisher = new ManualPublisher<>();
    Stream<String> stream = Async.stream(publisher);
    FutureTask<Outcome> consumer = new FutureTask<>(() -> Outcome.of(stream));
    Thread thread = (virtual ? Thread.ofVirtual() : Thread.ofPlatform()).start(consumer);
    publisher.untilRequested(1);
    publisher.emit("one");
    Threads.untilWaitingIn(thread, "forEachRemaining");
    thread.interrupt();
    thread.join();
    consumer.resultNow().assertInterrupted();
    assertThat(consumer.resultNow().seen()).containsExactly("one");
    assertThat(publisher.cancellations()).isEqualTo(1);
  }

  @Test
  void anInterruptReachesAWorkerOfAForkJoinPool() {
    ManualPublisher<String> publisher = new ManualPublisher<>();
    AtomicReference<Thread> worker = new AtomicReference<>();
    try (ForkJoinPool pool = new ForkJoinPool(1)) {
      Future<Outcome> outcome =
          pool.submit(
              () -> {
                worker.set(Thread.currentThread());
                return Outcome.of(Async.stream(publisher));
              });
      publisher.untilRequested(1);
      Thread thread = Objects.requireNonNull(worker.get());
      Threads.untilWaitingIn(thread, "forEachRemaining");
      thread.interrupt();
      await(outcome).assertInterrupted();
    }
    assertThat(publisher.cancellations()).isEqualTo(1);
  }

  @Test
  void anInterruptBeforeTheWaitIsDetectedInTheWait() {
    ManualPublisher<String> publisher = new ManualPublisher<>();
    CompletableFuture<Outcome> outcome =
        Async.start(
            () -> {
              Thread.currentThread().interrupt();
              return Outcome.of(Async.stream(publisher));
            });
    await(outcome).assertInterrupted();
    assertThat(publisher.cancellations()).isEqualTo(1);
  }

  @Test
  void elementsThatHaveArrivedAreReturnedDespiteAnInterrupt() {
    Outcome outcome =
        await(
            Async.start(
                () -> {
                  Thread.currentThread().interrupt();
                  return Outcome.of(
                      Async.stream(FlowAdapters.toFlowPublisher(Flux.just("one", "two"))));
                }));
    assertThat(outcome).isEqualTo(new Outcome(List.of("one", "two"), null, true));
  }

  @Test
  void aConsumerThatContinuesAfterAnInterruptGetsTheExceptionAgain() throws InterruptedException {
    ManualPublisher<String> publisher = new ManualPublisher<>();
    Iterator<String> elements = Async.stream(publisher).iterator();
    FutureTask<Throwable> consumer = new FutureTask<>(() -> Threads.failureOf(elements::hasNext));
    Thread thread = Thread.ofVirtual().start(consumer);
    publisher.untilRequested(1);
    thread.interrupt();
    thread.join();
    assertThatThrownBy(elements::hasNext).isSameAs(consumer.resultNow());
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }
}

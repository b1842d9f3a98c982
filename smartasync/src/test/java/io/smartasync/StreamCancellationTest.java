package io.smartasync;

import static io.smartasync.Async.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reactivex.rxjava3.core.Flowable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.reactivestreams.FlowAdapters;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** Closing, failing and abandoning a stream cancel its subscription. */
@Timeout(120)
class StreamCancellationTest {

  private static final String CLOSED = "The stream was closed before its end";

  private final AtomicInteger cancellations = new AtomicInteger();
  private final CountDownLatch cancelled = new CountDownLatch(1);

  private void onCancel() {
    cancellations.incrementAndGet();
    cancelled.countDown();
  }

  /** An endless publisher that emits on another thread. */
  private Stream<Integer> endless() {
    return Async.stream(
        FlowAdapters.toFlowPublisher(
            Flux.range(0, Integer.MAX_VALUE)
                .doOnCancel(this::onCancel)
                .publishOn(Schedulers.single())));
  }

  @Test
  void closingCancels() {
    Stream<Integer> stream = endless();
    Iterator<Integer> elements = stream.iterator();
    assertThat(elements.next()).isEqualTo(0);
    stream.close();
    // The source detects it, and a consumer that continues gets an exception.
    await(Async.start(this::untilCancelled));
    assertThatThrownBy(elements::hasNext)
        .isExactlyInstanceOf(CancellationException.class)
        .hasMessage(CLOSED);
    stream.close();
    assertThat(cancellations).hasValue(1);
  }

  private boolean untilCancelled() throws InterruptedException {
    cancelled.await();
    return true;
  }

  @Test
  void aTryStatementCancelsAfterAShortCircuit() throws InterruptedException {
    try (Stream<Integer> stream = endless()) {
      assertThat(stream.map(i -> 2 * i).limit(3)).containsExactly(0, 2, 4);
    }
    cancelled.await();
    try (Stream<Integer> stream = endless()) {
      assertThat(stream.parallel().anyMatch(i -> i == 5000)).isTrue();
    }
    Threads.until(() -> cancellations.get() == 2);
  }

  @Test
  void flatMapClosesAndSoCancels() throws InterruptedException {
    assertThat(Stream.of(1).flatMap(one -> endless()).limit(3)).containsExactly(0, 1, 2);
    cancelled.await();
  }

  @Test
  void closingCancelsAFlowable() throws InterruptedException {
    try (Stream<Integer> stream =
        Async.stream(
            FlowAdapters.toFlowPublisher(
                Flowable.range(0, Integer.MAX_VALUE)
                    .doOnCancel(this::onCancel)
                    .observeOn(io.reactivex.rxjava3.schedulers.Schedulers.computation())))) {
      assertThat(stream.findFirst()).contains(0);
    }
    cancelled.await();
  }

  @Test
  void closingUnsubscribesFromASubmissionPublisher() {
    try (SubmissionPublisher<Integer> publisher = new SubmissionPublisher<>()) {
      Stream<Integer> stream = Async.stream(publisher);
      Iterator<Integer> elements = stream.iterator();
      CompletableFuture<Integer> first = Async.start(elements::next);
      Threads.until(publisher::hasSubscribers);
      publisher.submit(1);
      assertThat(await(first)).isEqualTo(1);
      assertThat(publisher.hasSubscribers()).isTrue();
      stream.close();
      Threads.until(() -> !publisher.hasSubscribers());
      // Keeps the iterator reachable: an abandoned one is cancelled.
      assertThatThrownBy(elements::hasNext).hasMessage(CLOSED);
    }
  }

  @Test
  void closingInterruptsTheBodyOfAPublisher() throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    try (Stream<Integer> stream =
        Async.stream(
            Async.publisher(
                () ->
                    Stream.of(1, 2)
                        .peek(
                            i -> {
                              if (i == 2) {
                                begun.countDown();
                                Threads.failureOf(
                                    () -> {
                                      never.await();
                                      return i;
                                    });
                                interrupted.countDown();
                              }
                            })))) {
      assertThat(stream.findFirst()).contains(1);
      begun.await();
    }
    interrupted.await();
  }

  @Test
  void closingWakesAConsumerThatWaits() {
    ManualPublisher<String> publisher = new ManualPublisher<>();
    Stream<String> stream = Async.stream(publisher);
    CompletableFuture<Throwable> failure = Async.start(() -> Threads.failureOf(stream::toList));
    publisher.untilRequested(1);
    publisher.emit("one");
    stream.close();
    assertThat(await(failure)).isExactlyInstanceOf(CancellationException.class).hasMessage(CLOSED);
    assertThat(publisher.cancellations()).isEqualTo(1);
    publisher.emit("late");
    publisher.subscriber().onComplete();
  }

  @Test
  void closingFromItsOwnActionEndsItsUse() {
    ManualPublisher<String> publisher = new ManualPublisher<>();
    Stream<String> stream = Async.stream(publisher);
    List<String> seen = new ArrayList<>();
    CompletableFuture<Throwable> failure =
        Async.start(
            () ->
                Threads.failureOf(
                    () -> {
                      stream.forEach(
                          element -> {
                            seen.add(element);
                            stream.close();
                          });
                      return seen;
                    }));
    publisher.untilRequested(1);
    publisher.emit("one", "two");
    assertThat(await(failure)).hasMessage(CLOSED);
    assertThat(seen).containsExactly("one");
    assertThat(publisher.cancellations()).isEqualTo(1);
  }

  @Test
  void closingAtTheEndCancelsNothing() {
    ManualPublisher<String> publisher = new ManualPublisher<>();
    Stream<String> stream = Async.stream(publisher);
    CompletableFuture<List<String>> list = Async.start(stream::toList);
    publisher.untilRequested(1);
    publisher.subscriber().onComplete();
    assertThat(await(list)).isEmpty();
    stream.close();
    assertThat(publisher.cancellations()).isZero();
  }

  @Test
  void anExceptionOfTheConsumerCancels() {
    IllegalArgumentException failure = new IllegalArgumentException("wrong element");
    Consumer<Integer> failing =
        element -> {
          if (element == 5) {
            throw failure;
          }
        };
    assertThatThrownBy(() -> endless().forEach(failing)).isSameAs(failure);
    await(Async.start(this::untilCancelled));
    assertThatThrownBy(() -> endless().peek(failing).anyMatch(i -> i < 0)).isSameAs(failure);
    Threads.until(() -> cancellations.get() == 2);
    Spliterator<Integer> elements = endless().spliterator();
    assertThatThrownBy(
            () -> {
              while (elements.tryAdvance(failing)) {
                assertThat(cancellations).hasValue(2);
              }
            })
        .isSameAs(failure);
    Threads.until(() -> cancellations.get() == 3);
    assertThatThrownBy(() -> elements.tryAdvance(failing)).isSameAs(failure);
    assertThatThrownBy(elements::trySplit).isSameAs(failure);
  }

  @Test
  void anExceptionOfOneOfManyParallelConsumersCancels() throws Exception {
    IllegalArgumentException failure = new IllegalArgumentException("wrong element");
    try (ForkJoinPool pool = new ForkJoinPool(4)) {
      var task =
          pool.submit(
              () ->
                  endless()
                      .parallel()
                      .forEach(
                          element -> {
                            if (element == 5000) {
                              throw failure;
                            }
                          }));
      assertThatThrownBy(task::get)
          .isExactlyInstanceOf(ExecutionException.class)
          .hasRootCause(failure);
      cancelled.await();
      // The pool can close only if nothing continues in the background.
    }
  }

  @Test
  void anExceptionInAPartCancels() {
    IllegalArgumentException failure = new IllegalArgumentException("wrong element");
    Consumer<Integer> failing =
        element -> {
          throw failure;
        };
    Spliterator<Integer> elements = endless().spliterator();
    Spliterator<Integer> part = elements.trySplit();
    assertThat(part).isNotNull();
    assertThatThrownBy(() -> part.tryAdvance(failing)).isSameAs(failure);
    await(Async.start(this::untilCancelled));
    assertThatThrownBy(() -> part.forEachRemaining(failing)).isSameAs(failure);
    assertThatThrownBy(() -> elements.forEachRemaining(failing)).isSameAs(failure);
    assertThat(cancellations).hasValue(1);
  }

  @Test
  void anIteratorThatIsDroppedIsCancelled() {
    assertThat(endless().iterator().next()).isEqualTo(0);
    untilCollectedAndCancelled();
  }

  @Test
  void aStreamThatIsDroppedAfterAShortCircuitIsCancelled() {
    assertThat(endless().findFirst()).contains(0);
    untilCollectedAndCancelled();
  }

  @Test
  void aStreamThatIsKeptAfterAShortCircuitIsCancelled() {
    Stream<Integer> kept = endless();
    assertThat(kept.findFirst()).contains(0);
    untilCollectedAndCancelled();
    kept.close();
    assertThat(cancellations).hasValue(1);
  }

  @Test
  void aSpliteratorThatIsDroppedIsCancelled() {
    assertThat(endless().spliterator().trySplit()).isNotNull();
    untilCollectedAndCancelled();
  }

  private void untilCollectedAndCancelled() {
    while (cancelled.getCount() > 0) {
      System.gc();
      Threads.until(() -> true);
      if (Thread.currentThread().isInterrupted()) {
        throw new IllegalStateException("interrupted: the test has run out of time");
      }
    }
    assertThat(cancellations).hasValue(1);
  }

  @Test
  void aStreamThatIsWaitedForIsNotAbandoned() {
    // Only compiled code stops keeping objects reachable that it no longer needs.
    for (int i = 0; i < 20_000; i++) {
      assertThat(Async.stream(Async.<Integer>publisher(Stream::empty)).count()).isZero();
    }
    ManualPublisher<Integer> publisher = new ManualPublisher<>();
    CompletableFuture<Long> count =
        Async.start(() -> Async.stream(publisher).mapToLong(i -> i).sum());
    publisher.untilRequested(1);
    for (int i = 0; i < 5; i++) {
      System.gc();
      publisher.emit(1);
    }
    publisher.subscriber().onComplete();
    assertThat(await(count)).isEqualTo(5);
    assertThat(publisher.cancellations()).isZero();
  }

  @Test
  void oneCleanerThreadServesAllStreams() {
    assertThat(endless().findFirst()).contains(0);
    long before = watchers();
    assertThat(before).isPositive();
    for (int i = 0; i < 100; i++) {
      assertThat(endless().findFirst()).contains(0);
    }
    assertThat(watchers()).isEqualTo(before);
  }

  private static long watchers() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("Cleaner-"))
        .peek(thread -> assertThat(thread.isDaemon()).isTrue())
        .count();
  }
}

package io.smartasync;

import static io.smartasync.Async.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reactivex.rxjava3.core.Flowable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.Spliterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.FlowAdapters;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** {@code Async.stream}: its elements, and when it subscribes. */
@Timeout(120)
class StreamTest {

  private static final int COUNT = 10_000;
  private static final List<Integer> ALL = IntStream.range(0, COUNT).boxed().toList();

  /** A publisher of a common library, with its name. */
  record Source(String name, Flow.Publisher<Integer> publisher) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Source flux(String name, Flux<Integer> flux) {
    return new Source("Flux " + name, FlowAdapters.toFlowPublisher(flux));
  }

  private static Source flowable(String name, Flowable<Integer> flowable) {
    return new Source("Flowable " + name, FlowAdapters.toFlowPublisher(flowable));
  }

  /** Publishers that emit the same elements. */
  static List<Source> sources() {
    Flux<Integer> flux = Flux.range(0, COUNT);
    Flowable<Integer> flowable = Flowable.range(0, COUNT);
    return List.of(
        flux("on the consumer's thread", flux),
        flux("published on one thread", flux.publishOn(Schedulers.single())),
        flux("subscribed on one thread", flux.subscribeOn(Schedulers.single())),
        flux("on parallel threads", flux.publishOn(Schedulers.parallel()).filter(i -> true)),
        flux("on elastic threads", flux.publishOn(Schedulers.boundedElastic())),
        flux("in many hops", flux.flatMapSequential(i -> Flux.just(i).hide(), 8)),
        flowable("on the consumer's thread", flowable),
        flowable(
            "on computation threads",
            flowable.observeOn(io.reactivex.rxjava3.schedulers.Schedulers.computation())),
        flowable(
            "on I/O threads",
            flowable.subscribeOn(io.reactivex.rxjava3.schedulers.Schedulers.io())),
        new Source("of a stream", Async.publisher(ALL::stream)),
        new Source("SubmissionPublisher", StreamTest::submit));
  }

  private static void submit(Flow.Subscriber<? super Integer> subscriber) {
    var unused =
        Async.start(
            () -> {
              try (SubmissionPublisher<Integer> publisher = new SubmissionPublisher<>()) {
                publisher.subscribe(subscriber);
                ALL.forEach(publisher::submit);
              }
              return "submitted";
            });
  }

  @ParameterizedTest
  @MethodSource("sources")
  void deliversAllElementsInOrder(Source source) {
    for (int prefetch : List.of(1, 2, 3, 4, 7, 256, 1000, 2 * COUNT)) {
      assertThat(Async.stream(source.publisher(), prefetch).toList())
          .as("prefetch %d", prefetch)
          .isEqualTo(ALL);
    }
    assertThat(Async.stream(source.publisher()).toList()).isEqualTo(ALL);
  }

  @ParameterizedTest
  @MethodSource("sources")
  void canBeReadByAnIterator(Source source) {
    Iterator<Integer> elements = Async.stream(source.publisher(), 16).iterator();
    assertThat(elements).toIterable().isEqualTo(ALL);
    assertThat(elements.hasNext()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("sources")
  void canBeReadOnAVirtualThread(Source source) {
    assertThat(await(Async.start(() -> Async.stream(source.publisher(), 16).toList())))
        .isEqualTo(ALL);
  }

  @ParameterizedTest
  @MethodSource("sources")
  void deliversAllElementsInOrderInParallel(Source source) {
    for (int prefetch : List.of(1, 16, 256)) {
      assertThat(Async.stream(source.publisher(), prefetch).parallel().map(i -> i).toList())
          .as("prefetch %d", prefetch)
          .isEqualTo(ALL);
      List<Integer> seen = new ArrayList<>();
      Async.stream(source.publisher(), prefetch).parallel().forEachOrdered(seen::add);
      assertThat(seen).as("in order, prefetch %d", prefetch).isEqualTo(ALL);
      assertThat(Async.stream(source.publisher(), prefetch).parallel().collect(Collectors.toSet()))
          .hasSize(COUNT);
    }
  }

  @Test
  void aMillionElementsInParallel() {
    int million = 1_000_000;
    Flux<Integer> flux = Flux.range(0, million);
    for (Flux<Integer> each : List.of(flux, flux.publishOn(Schedulers.single()))) {
      assertThat(Async.stream(FlowAdapters.toFlowPublisher(each)).parallel().toList())
          .isEqualTo(IntStream.range(0, million).boxed().toList());
    }
  }

  @Test
  void isProcessedBySeveralThreadsInParallel() throws InterruptedException {
    ManualPublisher<Integer> publisher = new ManualPublisher<>();
    CountDownLatch bothWork = new CountDownLatch(2);
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    try (ForkJoinPool pool = new ForkJoinPool(4)) {
      var result =
          pool.submit(
              () ->
                  Async.stream(publisher)
                      .parallel()
                      .forEach(
                          element -> {
                            bothWork.countDown();
                            await(Async.start(() -> untilZero(bothWork)));
                            threads.add(Thread.currentThread());
                          }));
      publisher.untilRequested(1);
      publisher.emit(1);
      // The first element is processed although the publisher is not done and no part is full.
      Threads.until(() -> bothWork.getCount() == 1);
      publisher.emit(2);
      publisher.subscriber().onComplete();
      result.join();
    }
    assertThat(threads).hasSize(2);
  }

  private static boolean untilZero(CountDownLatch latch) throws InterruptedException {
    latch.await();
    return true;
  }

  @Test
  void neverSubscribesBeforeTheTerminalOperation() {
    AtomicInteger subscriptions = new AtomicInteger();
    Flow.Publisher<Integer> publisher =
        FlowAdapters.toFlowPublisher(
            Flux.range(0, 3).doOnSubscribe(subscription -> subscriptions.incrementAndGet()));

    Stream<Integer> doubled = Async.stream(publisher).map(i -> 2 * i).filter(i -> i > 0);
    Iterator<Integer> elements = Async.stream(publisher).iterator();
    Spliterator<Integer> spliterator = Async.stream(publisher).spliterator();
    assertThat(subscriptions).hasValue(0);

    assertThat(doubled).containsExactly(2, 4);
    assertThat(subscriptions).hasValue(1);
    assertThat(elements.hasNext()).isTrue();
    assertThat(subscriptions).hasValue(2);
    spliterator.forEachRemaining(each -> {});
    assertThat(subscriptions).hasValue(3);
  }

  @Test
  void neverSubscribesOnceItIsClosed() {
    ManualPublisher<Integer> publisher = new ManualPublisher<>();
    Stream<Integer> unused = Async.stream(publisher);
    unused.close();
    Stream<Integer> begun = Async.stream(publisher);
    Iterator<Integer> elements = begun.iterator();
    begun.close();
    assertThatThrownBy(elements::hasNext).hasMessage("The stream was closed before its end");
    assertThat(publisher.subscriptions()).isZero();
    assertThat(publisher.cancellations()).isZero();
  }

  @Test
  void subscribesOnlyOnce() {
    ManualPublisher<String> publisher = new ManualPublisher<>();
    CompletableFuture<List<String>> list = Async.start(() -> Async.stream(publisher).toList());
    publisher.untilRequested(1);
    publisher.emit("one", "two");
    publisher.subscriber().onComplete();
    assertThat(await(list)).containsExactly("one", "two");
    assertThat(publisher.subscriptions()).isEqualTo(1);
    assertThat(publisher.cancellations()).isZero();
  }

  @Test
  void isSequentialAndOrdered() {
    Stream<String> stream = Async.stream(new ManualPublisher<String>());
    assertThat(stream.isParallel()).isFalse();
    Spliterator<String> spliterator = stream.spliterator();
    assertThat(spliterator.hasCharacteristics(Spliterator.ORDERED | Spliterator.NONNULL)).isTrue();
    assertThat(spliterator.characteristics()).isEqualTo(Spliterator.ORDERED | Spliterator.NONNULL);
    assertThat(spliterator.estimateSize()).isEqualTo(Long.MAX_VALUE);
    assertThat(spliterator.getExactSizeIfKnown()).isEqualTo(-1);
  }

  @Test
  void staysAtItsEnd() {
    Stream<Integer> stream = Async.stream(FlowAdapters.toFlowPublisher(Flux.range(0, 2)));
    Spliterator<Integer> elements = stream.spliterator();
    List<Integer> seen = new ArrayList<>();
    elements.forEachRemaining(seen::add);
    assertThat(elements.tryAdvance(seen::add)).isFalse();
    assertThat(elements.trySplit()).isNull();
    stream.close();
    assertThat(elements.tryAdvance(seen::add)).isFalse();
    elements.forEachRemaining(seen::add);
    assertThat(seen).containsExactly(0, 1);
  }

  @Test
  void anEmptyPublisherIsAnEmptyStream() {
    Flow.Publisher<String> empty = FlowAdapters.toFlowPublisher(Flux.<String>empty());
    assertThat(Async.stream(empty).findFirst()).isEmpty();
    assertThat(Async.stream(empty).parallel().toList()).isEmpty();
    assertThat(Async.stream(empty).iterator().hasNext()).isFalse();
  }

  @Test
  void partsOfAParallelStreamAreSplitFurther() {
    Spliterator<Integer> elements =
        Async.stream(FlowAdapters.toFlowPublisher(Flux.range(0, 8))).spliterator();
    Spliterator<Integer> part = elements.trySplit();
    assertThat(part).isNotNull();
    assertThat(part.estimateSize()).isEqualTo(8);
    assertThat(part.hasCharacteristics(Spliterator.ORDERED | Spliterator.NONNULL)).isTrue();
    Spliterator<Integer> half = part.trySplit();
    assertThat(half).isNotNull();
    List<Integer> seen = new ArrayList<>();
    assertThat(half.tryAdvance(seen::add)).isTrue();
    half.forEachRemaining(seen::add);
    part.forEachRemaining(seen::add);
    assertThat(part.trySplit()).isNull();
    elements.forEachRemaining(seen::add);
    assertThat(seen).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
  void rejectsAPrefetchOfZeroOrLess(int prefetch) {
    ManualPublisher<String> publisher = new ManualPublisher<>();
    assertThatThrownBy(() -> Async.stream(publisher, prefetch))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("prefetch must be at least 1, not " + prefetch);
  }

  @Test
  void rejectsNull() {
    assertThatThrownBy(() -> Async.stream(Threads.<Flow.Publisher<String>>nothing()))
        .isExactlyInstanceOf(NullPointerException.class)
        .hasMessage("publisher");
    Spliterator<String> elements = Async.stream(new ManualPublisher<String>()).spliterator();
    assertThatThrownBy(() -> elements.tryAdvance(Threads.nothing()))
        .isExactlyInstanceOf(NullPointerException.class)
        .hasMessage("action");
    assertThatThrownBy(() -> elements.forEachRemaining(Threads.nothing()))
        .isExactlyInstanceOf(NullPointerException.class)
        .hasMessage("action");
  }
}

package io.smartasync;

import static io.smartasync.Async.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a stream requests from its publisher, and how it handles violations of the rules. */
@Timeout(120)
class StreamDemandTest {

  /** Creates a publisher with one subscription, given what a request and the cancellation do. */
  private static <T> Flow.Publisher<T> publisher(
      Consumer<Flow.Subscriber<? super T>> onRequest, Runnable onCancel) {
    return subscriber ->
        subscriber.onSubscribe(
            new Flow.Subscription() {
              @Override
              public void request(long n) {
                onRequest.accept(subscriber);
              }

              @Override
              public void cancel() {
                onCancel.run();
              }
            });
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 8, 31, 32, 33, 100, 256})
  void neverExceedsThePrefetch(int prefetch) {
    int count = 5 * prefetch + 1;
    AtomicInteger consumed = new AtomicInteger();
    List<Long> unconsumed = new ArrayList<>();
    Flow.Publisher<Integer> publisher =
        subscriber ->
            subscriber.onSubscribe(
                new Flow.Subscription() {
                  private long requested;
                  private int emitted;

                  @Override
                  public void request(long n) {
                    requested += n;
                    unconsumed.add(requested - consumed.get());
                    while (emitted < requested && emitted < count) {
                      subscriber.onNext(emitted++);
                    }
                    if (emitted == count) {
                      subscriber.onComplete();
                    }
                  }

                  @Override
                  public void cancel() {}
                });
    Async.stream(publisher, prefetch).forEach(element -> consumed.incrementAndGet());
    assertThat(consumed).hasValue(count);
    assertThat(Collections.max(unconsumed)).isEqualTo(prefetch);
    // Not one by one if there is room for more.
    assertThat(unconsumed).hasSizeLessThanOrEqualTo(4 + count / Math.max(1, prefetch / 2));
  }

  @Test
  void requestsMoreWhenThreeQuartersAreConsumed() {
    ManualPublisher<Integer> publisher = new ManualPublisher<>();
    Iterator<Integer> elements = Async.stream(publisher, 8).iterator();
    CompletableFuture<Boolean> first = Async.start(elements::hasNext);
    publisher.untilRequested(8);
    publisher.emit(0, 1, 2, 3, 4, 5, 6, 7);
    assertThat(await(first)).isTrue();
    for (int i = 0; i < 6; i++) {
      assertThat(elements.next()).isEqualTo(i);
    }
    assertThat(publisher.requests()).containsExactly(8L);
    assertThat(elements.next()).isEqualTo(6);
    assertThat(publisher.requests()).containsExactly(8L, 6L);
  }

  @Test
  void requestsFewAtFirstAndMoreEachTime() {
    List<Long> requests = new ArrayList<>();
    Flow.Publisher<Integer> publisher =
        subscriber ->
            subscriber.onSubscribe(
                new Flow.Subscription() {
                  @Override
                  public void request(long n) {
                    requests.add(n);
                    for (int i = 0; i < n; i++) {
                      subscriber.onNext(i);
                    }
                  }

                  @Override
                  public void cancel() {}
                });
    try (Stream<Integer> stream = Async.stream(publisher, 256)) {
      assertThat(stream.limit(1000).count()).isEqualTo(1000);
    }
    // At most 32, 64, 128 and then 256 elements are requested and not consumed.
    assertThat(requests)
        .startsWith(32L, 24L + 32, 48L + 64, 96L + 128)
        .endsWith(192L, 192L, 192L, 192L)
        .hasSize(8);
  }

  @Test
  void requestsNothingThatItDoesNotNeed() {
    ManualPublisher<Integer> publisher = new ManualPublisher<>();
    CompletableFuture<Integer> first =
        Async.start(() -> Async.stream(publisher, 1).findFirst().orElseThrow());
    publisher.untilRequested(1);
    publisher.emit(0);
    assertThat(await(first)).isEqualTo(0);
    assertThat(publisher.requests()).containsExactly(1L);
  }

  @Test
  void deliversWhatWasRequestedOfAPublisherThatEmitsMore() {
    AtomicInteger cancellations = new AtomicInteger();
    AtomicBoolean emitted = new AtomicBoolean();
    Flow.Publisher<Integer> publisher =
        publisher(
            subscriber -> {
              if (emitted.compareAndSet(false, true)) {
                for (int i = 0; i < 6; i++) {
                  subscriber.onNext(i);
                }
                subscriber.onComplete();
              }
            },
            cancellations::incrementAndGet);
    List<Integer> seen = new ArrayList<>();
    assertThatThrownBy(() -> Async.stream(publisher, 4).forEach(seen::add))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage("The publisher emitted more than the 4 requested elements");
    assertThat(seen).containsExactly(0, 1, 2, 3);
    assertThat(cancellations).hasValue(1);
  }

  @Test
  void stopsAPublisherThatIgnoresDemand() {
    AtomicBoolean cancelled = new AtomicBoolean();
    Flow.Publisher<Integer> publisher =
        publisher(
            subscriber -> {
              int i = 0;
              while (!cancelled.get()) {
                subscriber.onNext(i++);
              }
            },
            () -> cancelled.set(true));
    assertThatThrownBy(() -> Async.stream(publisher, 10).count())
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessageContaining("more than the 10 requested elements");
  }

  @Test
  void detectsElementsThatWereNeverRequested() {
    AtomicInteger cancellations = new AtomicInteger();
    Flow.Publisher<String> publisher =
        subscriber -> {
          StreamDemandTest.<String>publisher(each -> {}, cancellations::incrementAndGet)
              .subscribe(subscriber);
          subscriber.onNext("early");
        };
    assertThatThrownBy(() -> Async.stream(publisher).count())
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessageContaining("more than the 0 requested elements");
    assertThat(cancellations).hasValue(1);
  }

  @Test
  void reportsANullElementToThePublisherAndTheConsumer() {
    ManualPublisher<String> publisher = new ManualPublisher<>();
    List<String> seen = Collections.synchronizedList(new ArrayList<>());
    CompletableFuture<Throwable> failure =
        Async.start(() -> Threads.failureOf(() -> consume(Async.stream(publisher), seen)));
    publisher.untilRequested(1);
    publisher.emit("one");
    assertThatThrownBy(() -> publisher.emit(Threads.<String>nothing()))
        .isExactlyInstanceOf(NullPointerException.class)
        .hasMessage("The publisher emitted a null element");
    assertThat(await(failure))
        .isExactlyInstanceOf(NullPointerException.class)
        .hasMessage("The publisher emitted a null element");
    assertThat(seen).containsExactly("one");
    assertThat(publisher.cancellations()).isEqualTo(1);
  }

  private static String consume(Stream<String> stream, List<String> seen) {
    stream.forEach(seen::add);
    return "consumed";
  }

  @Test
  void reportsANullFailureToThePublisherAndTheConsumer() {
    ManualPublisher<String> publisher = new ManualPublisher<>();
    CompletableFuture<Throwable> failure =
        Async.start(() -> Threads.failureOf(() -> Async.stream(publisher).toList()));
    publisher.untilRequested(1);
    assertThatThrownBy(() -> publisher.subscriber().onError(Threads.nothing()))
        .isExactlyInstanceOf(NullPointerException.class);
    assertThat(await(failure)).hasMessage("The publisher passed a null failure to onError");
  }

  @Test
  void reportsANullSubscriptionToThePublisherAndTheConsumer() {
    Flow.Publisher<String> publisher =
        subscriber ->
            assertThatThrownBy(() -> subscriber.onSubscribe(Threads.nothing()))
                .isExactlyInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> Async.stream(publisher).toList())
        .isExactlyInstanceOf(NullPointerException.class)
        .hasMessage("The publisher passed a null subscription to onSubscribe");
  }

  @Test
  void anExceptionOfSubscribeIsAFailure() {
    IllegalCallerException failure = new IllegalCallerException("not today");
    Flow.Publisher<String> publisher =
        subscriber -> {
          throw failure;
        };
    assertThatThrownBy(() -> Async.stream(publisher).toList()).isSameAs(failure);
  }

  @Test
  void aSubscriptionThatThrowsIsCancelled() {
    IllegalCallerException failure = new IllegalCallerException("not today");
    AtomicInteger cancellations = new AtomicInteger();
    Flow.Publisher<String> publisher =
        publisher(
            subscriber -> {
              throw failure;
            },
            cancellations::incrementAndGet);
    assertThatThrownBy(() -> Async.stream(publisher).toList()).isSameAs(failure);
    assertThat(cancellations).hasValue(1);
  }

  @Test
  void whatCancellingThrowsIsSuppressedWhereSomethingElseIsThrown() {
    IllegalCallerException notCancelled = new IllegalCallerException("cannot be cancelled");
    Flow.Publisher<String> publisher =
        publisher(
            subscriber -> subscriber.onNext("one"),
            () -> {
              throw notCancelled;
            });
    IllegalArgumentException failure = new IllegalArgumentException("wrong element");
    assertThatThrownBy(
            () ->
                Async.stream(publisher)
                    .forEach(
                        element -> {
                          throw failure;
                        }))
        .isSameAs(failure)
        .hasSuppressedException(notCancelled);
    Stream<String> stream = Async.stream(publisher);
    Iterator<String> elements = stream.iterator();
    assertThat(elements.next()).isEqualTo("one");
    assertThatThrownBy(stream::close).isSameAs(notCancelled);
    // Keeps the iterator reachable: an abandoned one is cancelled.
    assertThatThrownBy(elements::hasNext).isExactlyInstanceOf(CancellationException.class);
  }

  @Test
  void acceptsOnlyOneSubscription() {
    ManualPublisher<String> publisher = new ManualPublisher<>();
    CompletableFuture<List<String>> list = Async.start(() -> Async.stream(publisher).toList());
    publisher.untilRequested(1);
    ManualPublisher<String> second = new ManualPublisher<>();
    publisher.subscriber().onSubscribe(second);
    assertThat(second.cancellations()).isEqualTo(1);
    assertThat(second.requests()).isEmpty();
    publisher.emit("one");
    publisher.subscriber().onComplete();
    assertThat(await(list)).containsExactly("one");
    assertThat(publisher.cancellations()).isZero();
  }

  @Test
  void ignoresSignalsAfterTheEnd() {
    ManualPublisher<String> publisher = new ManualPublisher<>();
    CompletableFuture<List<String>> list = Async.start(() -> Async.stream(publisher).toList());
    publisher.untilRequested(1);
    publisher.subscriber().onComplete();
    publisher.emit("late");
    publisher.subscriber().onError(new IllegalStateException("late"));
    publisher.subscriber().onComplete();
    assertThat(await(list)).isEmpty();
  }

  @Test
  void cancelsASubscriptionThatComesTooLate() {
    CompletableFuture<Flow.Subscriber<? super String>> subscriber = new CompletableFuture<>();
    Flow.Publisher<String> slow = subscriber::complete;
    Stream<String> stream = Async.stream(slow);
    CompletableFuture<Throwable> failure =
        Async.start(() -> Threads.failureOf(stream.iterator()::hasNext));
    await(subscriber);
    stream.close();
    assertThat(await(failure)).hasMessage("The stream was closed before its end");
    ManualPublisher<String> late = new ManualPublisher<>();
    late.subscribe(await(subscriber));
    assertThat(late.cancellations()).isEqualTo(1);
    assertThat(late.requests()).isEmpty();
  }
}

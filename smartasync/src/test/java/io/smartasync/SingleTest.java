package io.smartasync;

import static io.smartasync.Async.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.adapter.JdkFlowAdapter;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** {@code Async.single}: the single value of a publisher as a future. */
@Timeout(120)
class SingleTest {

  private static <T> Flow.Publisher<T> flow(Flux<T> flux) {
    return JdkFlowAdapter.publisherToFlowPublisher(flux);
  }

  @Test
  void completesWithTheValue() {
    Flux<Integer> one = Flux.just(1);
    for (Flux<Integer> flux : List.of(one, one.publishOn(Schedulers.parallel()))) {
      assertThat(await(Async.single(flow(flux)))).isEqualTo(1);
      assertThat(await(Async.singleOrEmpty(flow(flux)))).isEqualTo(1);
    }
  }

  @Test
  void noValueIsAFailureOrNull() {
    assertThatThrownBy(() -> await(Async.single(flow(Flux.empty()))))
        .isExactlyInstanceOf(NoSuchElementException.class)
        .hasMessage("The publisher completed without a value");
    Flux<Integer> empty = Flux.empty();
    assertThat(await(Async.singleOrEmpty(flow(empty)))).isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 1000})
  void moreThanOneValueIsAFailureAndCancels(int count) {
    AtomicInteger cancellations = new AtomicInteger();
    AtomicInteger emitted = new AtomicInteger();
    Flux<Integer> many =
        Flux.range(0, count)
            .concatWith(Flux.never())
            .doOnNext(each -> emitted.incrementAndGet())
            .doOnCancel(cancellations::incrementAndGet);
    assertThatThrownBy(() -> await(Async.singleOrEmpty(flow(many))))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage("The publisher emitted more than one value; use Async.stream");
    assertThat(cancellations).hasValue(1);
    assertThat(emitted).hasValue(2);
  }

  /** The publisher has not completed yet, so there may be a second value. */
  @Test
  void waitsForTheEnd() {
    ManualPublisher<String> publisher = new ManualPublisher<>();
    CompletableFuture<String> value = Async.single(publisher);
    publisher.emit("value");
    assertThat(value).isNotDone();
    publisher.subscriber().onComplete();
    assertThat(value).isCompletedWithValue("value");
  }

  @Test
  void aFailureIsPassedOnAsItself() {
    IOException failure = new IOException("broken");
    CompletableFuture<Integer> value = Async.single(flow(Flux.error(failure)));
    assertThat(value.exceptionNow()).isSameAs(failure);
    Flux<Integer> late = Flux.just(1).concatWith(Flux.error(failure));
    assertThat(Async.single(flow(late)).exceptionNow()).isSameAs(failure);
  }

  @Test
  void completingTheFutureCancelsTheSubscription() {
    for (int how = 0; how < 4; how++) {
      AtomicInteger cancellations = new AtomicInteger();
      Flux<Integer> never = Flux.<Integer>never().doOnCancel(cancellations::incrementAndGet);
      CompletableFuture<Integer> value = Async.single(flow(never));
      switch (how) {
        case 0 -> value.cancel(true);
        case 1 -> value.complete(1);
        case 2 -> value.completeExceptionally(new IOException("enough"));
        default -> {
          CompletableFuture<Integer> limited = value.orTimeout(1, TimeUnit.MILLISECONDS);
          assertThatThrownBy(() -> await(limited)).isInstanceOf(AsyncTimeoutException.class);
        }
      }
      Threads.until(() -> cancellations.get() == 1);
    }
  }

  @Test
  void canBeCancelledBeforeThereIsASubscription() {
    CompletableFuture<Flow.Subscriber<? super String>> subscriber = new CompletableFuture<>();
    Flow.Publisher<String> slow = subscriber::complete;
    CompletableFuture<String> value = Async.single(slow);
    value.cancel(true);
    AtomicInteger cancellations = new AtomicInteger();
    subscriber.join().onSubscribe(counting(cancellations));
    assertThat(cancellations).hasValue(1);
    assertThatThrownBy(() -> await(value)).isInstanceOf(CancellationException.class);
  }

  /** In either order, the subscription is cancelled. */
  @Test
  void cancellingWhileItSubscribesCancels() throws Exception {
    for (int i = 0; i < 2000; i++) {
      CompletableFuture<Flow.Subscriber<? super String>> subscriber = new CompletableFuture<>();
      Flow.Publisher<String> slow = subscriber::complete;
      CompletableFuture<String> value = Async.single(slow);
      AtomicInteger cancellations = new AtomicInteger();
      CyclicBarrier together = new CyclicBarrier(2);
      CompletableFuture<Boolean> cancelling =
          Async.start(
              () -> {
                together.await();
                return value.cancel(true);
              });
      together.await();
      subscriber.join().onSubscribe(counting(cancellations));
      assertThat(await(cancelling)).isTrue();
      assertThat(cancellations).hasPositiveValue();
    }
  }

  private static Flow.Subscription counting(AtomicInteger cancellations) {
    return new Flow.Subscription() {
      @Override
      public void request(long n) {}

      @Override
      public void cancel() {
        cancellations.incrementAndGet();
      }
    };
  }

  @Test
  void anExceptionOfSubscribeIsAFailure() {
    IllegalStateException failure = new IllegalStateException("not today");
    Flow.Publisher<String> broken =
        subscriber -> {
          throw failure;
        };
    assertThat(Async.single(broken).exceptionNow()).isSameAs(failure);
  }

  @Test
  void aNullSignalFailsTheFuture() {
    assertBreach(
        subscriber -> subscriber.onNext(Threads.nothing()), "The publisher emitted a null element");
    assertBreach(
        subscriber -> subscriber.onError(Threads.nothing()),
        "The publisher passed a null failure to onError");
    assertBreach(
        subscriber -> subscriber.onSubscribe(Threads.nothing()),
        "The publisher passed a null subscription to onSubscribe");
  }

  private static void assertBreach(Flow.Publisher<String> publisher, String message) {
    CompletableFuture<String> value = Async.single(publisher);
    assertThat(value.exceptionNow())
        .isExactlyInstanceOf(NullPointerException.class)
        .hasMessage(message);
  }

  @Test
  void rejectsNull() {
    assertThatThrownBy(() -> Async.single(Threads.<Flow.Publisher<String>>nothing()))
        .isExactlyInstanceOf(NullPointerException.class)
        .hasMessage("publisher");
  }
}

package io.smartasync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** {@code Async.createPublisher}: a publisher of what a source emits by callbacks. */
@Timeout(60)
class CreatePublisherTest {

  /** Records what it receives. */
  private static class Recorder implements Flow.Subscriber<Integer> {

    final List<Object> signals = new ArrayList<>();
    private Flow.@Nullable Subscription subscription;

    Flow.Subscription subscription() {
      return Objects.requireNonNull(subscription);
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
      subscription = given;
    }

    @Override
    public void onNext(Integer element) {
      signals.add(element);
    }

    @Override
    public void onError(Throwable failure) {
      signals.add(failure);
    }

    @Override
    public void onComplete() {
      signals.add("end");
    }
  }

  /** A source with one subscriber. */
  private static final class Channel {

    private final AtomicInteger cancellations = new AtomicInteger();
    private final AtomicReference<@Nullable Emitter<Integer>> registered = new AtomicReference<>();
    private final Recorder recorder;

    Channel(int buffer, Recorder recorder) {
      this.recorder = recorder;
      Async.<Integer>createPublisher(
              buffer,
              emitter -> {
                emitter.onCancel(cancellations::incrementAndGet);
                registered.set(emitter);
              })
          .subscribe(recorder);
    }

    Channel(int buffer) {
      this(buffer, new Recorder());
    }

    Emitter<Integer> emitter() {
      return Objects.requireNonNull(registered.get());
    }
  }

  @Test
  void elementsAreReadAsAStream() {
    Flow.Publisher<Integer> publisher =
        Async.createPublisher(
            100_000,
            emitter ->
                Thread.ofPlatform()
                    .start(
                        () -> {
                          for (int i = 0; i < 100_000; i++) {
                            emitter.next(i);
                          }
                          emitter.complete();
                        }));
    try (Stream<Integer> stream = Async.stream(publisher)) {
      assertThat(stream.toList()).isEqualTo(IntStream.range(0, 100_000).boxed().toList());
    }
  }

  @Test
  void aSourceThatIsAskedNeedsNoBuffer() {
    AtomicInteger next = new AtomicInteger();
    Flow.Publisher<Integer> publisher =
        Async.createPublisher(
            0,
            emitter ->
                emitter.onRequest(
                    n -> {
                      while (emitter.requested() > 0) {
                        if (next.get() == 5_000) {
                          emitter.complete();
                        } else {
                          emitter.next(next.getAndIncrement());
                        }
                      }
                    }));
    try (Stream<Integer> stream = Async.stream(publisher, 16)) {
      assertThat(stream.toList()).isEqualTo(IntStream.range(0, 5_000).boxed().toList());
    }
  }

  @Test
  void elementsWaitInTheBufferForTheirRequest() {
    Channel channel = new Channel(2);
    assertThat(channel.emitter().next(1)).isTrue();
    assertThat(channel.emitter().next(2)).isTrue();
    assertThat(channel.recorder.signals).isEmpty();
    channel.recorder.subscription().request(1);
    assertThat(channel.recorder.signals).containsExactly(1);
    assertThat(channel.emitter().complete()).isTrue();
    assertThat(channel.emitter().complete()).isFalse();
    assertThat(channel.emitter().next(3)).isFalse();
    assertThat(channel.recorder.signals).containsExactly(1);
    channel.recorder.subscription().request(1);
    assertThat(channel.recorder.signals).containsExactly(1, 2, "end");
    channel.recorder.subscription().cancel();
    assertThat(channel.cancellations).hasValue(0);
  }

  @Test
  void aFullBufferFailsThePublisherAfterItsElements() {
    Channel channel = new Channel(1);
    channel.recorder.subscription().request(1);
    assertThat(channel.emitter().next(1)).isTrue();
    assertThat(channel.emitter().next(2)).isTrue();
    assertThat(channel.emitter().next(3)).isFalse();
    assertThat(channel.cancellations).hasValue(1);
    assertThat(channel.emitter().next(4)).isFalse();
    channel.recorder.subscription().request(1);
    assertThat(channel.recorder.signals).hasSize(3).startsWith(1, 2);
    assertThat((Throwable) channel.recorder.signals.get(2))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "The source emitted an element that was not requested, and the buffer of 1 elements is"
                + " full; emit on request only, or use a larger buffer");
    assertThat(channel.cancellations).hasValue(1);
  }

  @Test
  void requestedElementsAreNeverRefused() {
    Recorder slow =
        new Recorder() {
          @Override
          public void onNext(Integer element) {
            super.onNext(element);
            if (element == 0) {
              subscription().request(10);
            }
          }
        };
    AtomicInteger next = new AtomicInteger();
    Async.<Integer>createPublisher(
            0,
            emitter ->
                emitter.onRequest(
                    n -> {
                      for (long i = 0; i < n; i++) {
                        assertThat(emitter.next(next.getAndIncrement())).isTrue();
                      }
                    }))
        .subscribe(slow);
    slow.subscription().request(1);
    assertThat(slow.signals).hasSize(11).doesNotHaveDuplicates();
  }

  @Test
  void theActionGetsOnlyTheDemandThatTheBufferDoesNotSatisfy() {
    Channel channel = new Channel(10);
    List<Long> asked = new ArrayList<>();
    channel.emitter().next(1);
    channel.emitter().next(2);
    channel.recorder.subscription().request(3);
    assertThat(channel.emitter().requested()).isEqualTo(1);
    channel.emitter().onRequest(asked::add);
    assertThat(asked).containsExactly(1L);
    channel.recorder.subscription().request(4);
    assertThat(channel.emitter().requested()).isEqualTo(5);
    channel.recorder.subscription().request(Long.MAX_VALUE);
    channel.recorder.subscription().request(Long.MAX_VALUE);
    assertThat(channel.emitter().requested()).isEqualTo(Long.MAX_VALUE);
    assertThat(asked).containsExactly(1L, 4L, Long.MAX_VALUE);
    channel.emitter().complete();
    assertThat(channel.emitter().requested()).isZero();
  }

  @Test
  void aCancellationStopsTheSource() {
    Channel channel = new Channel(10);
    channel.recorder.subscription().request(1);
    channel.emitter().next(1);
    channel.emitter().next(2);
    channel.recorder.subscription().cancel();
    channel.recorder.subscription().cancel();
    channel.recorder.subscription().request(5);
    assertThat(channel.cancellations).hasValue(1);
    assertThat(channel.emitter().next(3)).isFalse();
    assertThat(channel.emitter().complete()).isFalse();
    assertThat(channel.emitter().completeExceptionally(new IOException())).isFalse();
    assertThat(channel.emitter().requested()).isZero();
    channel.emitter().onRequest(n -> channel.cancellations.addAndGet(100));
    channel.emitter().onCancel(() -> channel.cancellations.addAndGet(10));
    assertThat(channel.cancellations).hasValue(11);
    assertThat(channel.recorder.signals).containsExactly(1);
  }

  @Test
  void aSourceIsNotStartedForASubscriberThatCancelsAtOnce() {
    AtomicInteger started = new AtomicInteger();
    Recorder recorder =
        new Recorder() {
          @Override
          public void onSubscribe(Flow.Subscription given) {
            given.cancel();
          }
        };
    Async.<Integer>createPublisher(emitter -> started.incrementAndGet()).subscribe(recorder);
    assertThat(started).hasValue(0);
    assertThat(recorder.signals).isEmpty();
  }

  @Test
  void eachSubscriberHasItsOwnSource() {
    AtomicInteger started = new AtomicInteger();
    Flow.Publisher<Integer> publisher =
        Async.createPublisher(
            emitter -> {
              emitter.next(started.incrementAndGet());
              emitter.complete();
            });
    assertThat(started).hasValue(0);
    assertThat(Async.single(publisher)).isCompletedWithValue(1);
    assertThat(Async.single(publisher)).isCompletedWithValue(2);
  }

  @Test
  void failuresOfTheSourceReachTheSubscriber() {
    IOException failure = new IOException("cannot start");
    assertThat(
            Async.single(
                Async.createPublisher(
                    emitter -> {
                      throw failure;
                    })))
        .isCompletedExceptionally()
        .failsWithin(Duration.ZERO)
        .withThrowableThat()
        .withCause(failure);
    Channel channel = new Channel(1);
    channel.emitter().next(1);
    assertThat(channel.emitter().completeExceptionally(failure)).isTrue();
    channel.recorder.subscription().request(1);
    assertThat(channel.recorder.signals).containsExactly(1, failure);
    assertThat(channel.cancellations).hasValue(0);
  }

  @Test
  void nullIsNoElement() {
    Channel channel = new Channel(1);
    assertThat(channel.emitter().next(Threads.nothing())).isFalse();
    assertThat(channel.recorder.signals)
        .hasSize(1)
        .first()
        .isInstanceOf(NullPointerException.class);
    assertThat(channel.cancellations).hasValue(1);
  }

  @Test
  void anInvalidRequestFailsThePublisher() {
    Channel channel = new Channel(1);
    channel.emitter().next(1);
    channel.recorder.subscription().request(0);
    assertThat(channel.recorder.signals)
        .hasSize(1)
        .first()
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(channel.cancellations).hasValue(1);
  }

  @Test
  void aFailingDemandActionFailsThePublisher() {
    Channel channel = new Channel(1);
    IllegalStateException failure = new IllegalStateException("cannot read");
    channel
        .emitter()
        .onRequest(
            n -> {
              throw failure;
            });
    channel.recorder.subscription().request(1);
    assertThat(channel.recorder.signals).containsExactly(failure);
    assertThat(channel.cancellations).hasValue(1);
  }

  @Test
  void aSubscriberThatThrowsIsCancelledAndReported() {
    List<Throwable> reported = new ArrayList<>();
    IllegalStateException failure = new IllegalStateException("in onNext");
    Thread current = Thread.currentThread();
    Thread.UncaughtExceptionHandler before = current.getUncaughtExceptionHandler();
    current.setUncaughtExceptionHandler((thread, thrown) -> reported.add(thrown));
    try {
      Channel channel =
          new Channel(
              1,
              new Recorder() {
                @Override
                public void onNext(Integer element) {
                  throw failure;
                }
              });
      channel.recorder.subscription().request(5);
      channel.emitter().next(1);
      assertThat(channel.emitter().next(2)).isFalse();
      assertThat(channel.cancellations).hasValue(1);
    } finally {
      current.setUncaughtExceptionHandler(before);
    }
    assertThat(reported).containsExactly(failure);
  }

  @Test
  void signalsOfSeveralThreadsArriveOneAfterTheOther() throws InterruptedException {
    int threads = 4;
    int each = 5_000;
    AtomicInteger inside = new AtomicInteger();
    CompletableFuture<Boolean> overlap = new CompletableFuture<>();
    Recorder recorder =
        new Recorder() {
          @Override
          public void onNext(Integer element) {
            if (inside.incrementAndGet() != 1) {
              overlap.complete(true);
            }
            super.onNext(element);
            inside.decrementAndGet();
          }
        };
    Channel channel = new Channel(threads * each, recorder);
    List<Thread> sources = new ArrayList<>();
    for (int source = 0; source < threads; source++) {
      int first = source * each;
      sources.add(
          Thread.ofPlatform()
              .start(() -> IntStream.range(first, first + each).forEach(channel.emitter()::next)));
    }
    for (int i = 0; i < each; i++) {
      channel.recorder.subscription().request(threads);
    }
    for (Thread source : sources) {
      source.join();
    }
    assertThat(overlap).isNotDone();
    assertThat(recorder.signals).hasSize(threads * each).doesNotHaveDuplicates();
    for (int source = 0; source < threads; source++) {
      int first = source * each;
      assertThat(recorder.signals)
          .filteredOn(element -> (Integer) element >= first && (Integer) element < first + each)
          .isSorted();
    }
  }

  @Test
  void theSubscriberRunsWithTheDeadlineOfTheSubscribingThread() throws InterruptedException {
    CompletableFuture<String> never = new CompletableFuture<>();
    CompletableFuture<Throwable> seen = new CompletableFuture<>();
    AtomicReference<@Nullable Emitter<Integer>> registered = new AtomicReference<>();
    Recorder recorder =
        new Recorder() {
          @Override
          public void onNext(Integer element) {
            seen.complete(Threads.failureOf(() -> Async.await(never)));
          }
        };
    Async.runWithDeadline(
        Duration.ofMillis(1),
        () -> Async.<Integer>createPublisher(registered::set).subscribe(recorder));
    recorder.subscription().request(1);
    Emitter<Integer> emitter = Objects.requireNonNull(registered.get());
    Thread.ofVirtual().start(() -> emitter.next(1)).join();
    assertThat(seen.join()).isInstanceOf(AsyncTimeoutException.class);
  }

  @Test
  void argumentsAreChecked() {
    assertThatNullPointerException().isThrownBy(() -> Async.createPublisher(Threads.nothing()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Async.<Integer>createPublisher(-1, emitter -> {}))
        .withMessage("buffer must not be negative, but is -1");
    assertThatThrownBy(
            () -> Async.<Integer>createPublisher(emitter -> {}).subscribe(Threads.nothing()))
        .isInstanceOf(NullPointerException.class);
  }
}

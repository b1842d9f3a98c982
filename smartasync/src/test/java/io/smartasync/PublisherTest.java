package io.smartasync;

import static io.smartasync.Async.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reactivex.rxjava3.core.Flowable;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.FlowAdapters;
import reactor.core.publisher.Flux;

/** {@code Async.publisher}: the elements of a stream as a publisher. */
@Timeout(120)
class PublisherTest {

  private final AtomicInteger closed = new AtomicInteger();

  private <T> Stream<T> counted(Stream<T> stream) {
    return stream.onClose(closed::incrementAndGet);
  }

  /** Requests what the test needs, and records the signals. */
  private static class Recorder<T> implements Flow.Subscriber<T> {
    final List<T> elements = Collections.synchronizedList(new ArrayList<>());
    final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();
    final CompletableFuture<@Nullable Throwable> end = new CompletableFuture<>();

    @Override
    public void onSubscribe(Flow.Subscription newSubscription) {
      subscription.complete(newSubscription);
    }

    @Override
    public void onNext(T element) {
      elements.add(element);
    }

    @Override
    public void onError(Throwable failure) {
      end.complete(failure);
    }

    @Override
    public void onComplete() {
      end.complete(null);
    }

    final void request(long n) {
      subscription.join().request(n);
    }

    final void cancel() {
      subscription.join().cancel();
    }

    /** Returns when so many elements have arrived. */
    final void untilReceived(int n) {
      Threads.until(() -> elements.size() >= n);
    }
  }

  /** Subscribes with unbounded demand, and returns after the terminal signal. */
  private static <T> Recorder<T> drained(Callable<? extends Stream<? extends T>> source) {
    Recorder<T> recorder = new Recorder<>();
    Async.<T>publisher(source).subscribe(recorder);
    recorder.request(Long.MAX_VALUE);
    recorder.end.join();
    return recorder;
  }

  @Test
  void emitsTheElementsAndClosesTheStream() {
    List<Integer> all = IntStream.range(0, 10_000).boxed().toList();
    Flow.Publisher<Integer> publisher = Async.publisher(() -> counted(all.stream()));
    assertThat(Flux.from(FlowAdapters.toPublisher(publisher)).limitRate(7).collectList().block())
        .isEqualTo(all);
    assertThat(closed).hasValue(1);
    assertThat(
            Flowable.fromPublisher(FlowAdapters.toPublisher(publisher))
                .rebatchRequests(7)
                .toList()
                .blockingGet())
        .isEqualTo(all);
    assertThat(closed).hasValue(2);
    assertThat(Async.stream(publisher, 7).toList()).isEqualTo(all);
    assertThat(closed).hasValue(3);
  }

  @Test
  void closesTheStreamBeforeTheTerminalSignal() {
    AtomicInteger closedAtTheEnd = new AtomicInteger();
    Recorder<Integer> recorder =
        new Recorder<>() {
          @Override
          public void onComplete() {
            closedAtTheEnd.set(closed.get());
            super.onComplete();
          }
        };
    Async.publisher(() -> counted(Stream.<Integer>empty())).subscribe(recorder);
    assertThat(recorder.end.join()).isNull();
    assertThat(closedAtTheEnd).hasValue(1);
  }

  @Test
  void runsTheSourceForEachSubscriberOnAVirtualThreadOfItsOwn() {
    List<Thread> threads = Collections.synchronizedList(new ArrayList<>());
    Flow.Publisher<Thread> publisher =
        Async.publisher(
            () -> {
              threads.add(Thread.currentThread());
              return Stream.of(Thread.currentThread());
            });
    assertThat(threads).isEmpty();
    List<Thread> first = Async.stream(publisher).toList();
    List<Thread> second = Async.stream(publisher).toList();
    assertThat(threads).hasSize(2).doesNotHaveDuplicates().allMatch(Thread::isVirtual);
    assertThat(first).containsExactly(threads.get(0));
    assertThat(second).containsExactly(threads.get(1));
  }

  @Test
  void runsTheSourceWithTheContextClassLoaderOfTheSubscriberAndNoThreadLocals() throws Exception {
    InheritableThreadLocal<String> local = new InheritableThreadLocal<>();
    Thread current = Thread.currentThread();
    ClassLoader before = current.getContextClassLoader();
    Flow.Publisher<List<Object>> publisher =
        Async.publisher(
            () ->
                Stream.of(
                    List.of(
                        Thread.currentThread().getContextClassLoader(),
                        String.valueOf(local.get()))));
    try (URLClassLoader loader = new URLClassLoader(new URL[0], before)) {
      current.setContextClassLoader(loader);
      local.set("of the subscriber");
      assertThat(Async.stream(publisher).toList()).containsExactly(List.of(loader, "null"));
    } finally {
      current.setContextClassLoader(before);
      local.remove();
    }
  }

  @Test
  void emitsNoMoreThanIsRequested() {
    Recorder<Integer> recorder = new Recorder<>();
    AtomicInteger made = new AtomicInteger();
    Async.<Integer>publisher(() -> counted(Stream.generate(made::incrementAndGet)))
        .subscribe(recorder);
    // One element is produced ahead of demand, to detect the end.
    Threads.until(() -> made.get() == 1);
    assertThat(recorder.elements).isEmpty();
    recorder.request(2);
    Threads.until(() -> made.get() == 3);
    assertThat(recorder.elements).containsExactly(1, 2);
    recorder.request(1);
    recorder.request(1);
    Threads.until(() -> made.get() == 5);
    assertThat(recorder.elements).containsExactly(1, 2, 3, 4);
    recorder.cancel();
    Threads.until(() -> closed.get() == 1);
    assertThat(recorder.elements).containsExactly(1, 2, 3, 4);
    assertThat(recorder.end).isNotDone();
  }

  @Test
  void completesWithoutFurtherDemand() {
    Recorder<Integer> recorder = new Recorder<>();
    Async.publisher(() -> Stream.of(1, 2)).subscribe(recorder);
    recorder.request(2);
    assertThat(recorder.end.join()).isNull();
    assertThat(recorder.elements).containsExactly(1, 2);
    // Calls after the end have no effect.
    recorder.request(1);
    recorder.request(-1);
    recorder.cancel();
  }

  @Test
  void addsDemandUpToUnbounded() {
    Recorder<Integer> recorder = new Recorder<>();
    Async.publisher(() -> IntStream.range(0, 1000).boxed()).subscribe(recorder);
    recorder.request(Long.MAX_VALUE - 1);
    recorder.request(Long.MAX_VALUE - 1);
    recorder.request(5);
    assertThat(recorder.end.join()).isNull();
    assertThat(recorder.elements).hasSize(1000);
  }

  @Test
  void requestsFromWithinOnNextDoNotRecurse() {
    int count = 100_000;
    Recorder<Integer> recorder =
        new Recorder<>() {
          @Override
          public void onNext(Integer element) {
            super.onNext(element);
            request(1);
          }
        };
    Async.publisher(() -> IntStream.range(0, count).boxed()).subscribe(recorder);
    recorder.request(1);
    assertThat(recorder.end.join()).isNull();
    assertThat(recorder.elements).hasSize(count);
  }

  @Test
  void emitsTheElementsOfAnEndlessFlatMap() {
    Flow.Publisher<Integer> publisher =
        Async.publisher(() -> Stream.of(0).flatMap(zero -> Stream.iterate(zero, i -> i + 1)));
    try (Stream<Integer> stream = Async.stream(publisher, 4)) {
      assertThat(stream.limit(5)).containsExactly(0, 1, 2, 3, 4);
    }
  }

  @Test
  void runsAParallelStreamSequentially() {
    Recorder<Integer> recorder = drained(() -> IntStream.range(0, 1000).boxed().parallel());
    assertThat(recorder.elements).isEqualTo(IntStream.range(0, 1000).boxed().toList());
  }

  // Cancellation.

  @Test
  void cancellingInterruptsTheSourceAndTheStream() throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch begun = new CountDownLatch(2);
    AtomicInteger interrupted = new AtomicInteger();
    Callable<Integer> body =
        () -> {
          begun.countDown();
          try {
            never.await();
            return 1;
          } catch (InterruptedException e) {
            interrupted.incrementAndGet();
            throw e;
          }
        };
    Recorder<Integer> inSource = new Recorder<>();
    Async.<Integer>publisher(() -> Stream.of(body.call())).subscribe(inSource);
    Recorder<Integer> inStream = new Recorder<>();
    Async.<Integer>publisher(() -> counted(Stream.generate(() -> sneaky(body))))
        .subscribe(inStream);
    begun.await();
    inSource.cancel();
    inStream.cancel();
    Threads.until(() -> interrupted.get() == 2 && closed.get() == 1);
    assertThat(inSource.end).isNotDone();
    assertThat(inStream.end).isNotDone();
  }

  private static <T> T sneaky(Callable<T> body) {
    try {
      return body.call();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void cancellingEndsTheWaitForDemand() {
    Recorder<Integer> recorder = new Recorder<>();
    Async.publisher(() -> counted(Stream.of(1, 2, 3))).subscribe(recorder);
    recorder.request(1);
    recorder.untilReceived(1);
    recorder.cancel();
    recorder.cancel();
    Threads.until(() -> closed.get() == 1);
    assertThat(recorder.elements).containsExactly(1);
    assertThat(recorder.end).isNotDone();
  }

  @Test
  void cancellingAtOnceRunsNothing() {
    AtomicBoolean called = new AtomicBoolean();
    Recorder<Integer> recorder =
        new Recorder<>() {
          @Override
          public void onSubscribe(Flow.Subscription newSubscription) {
            newSubscription.request(1);
            newSubscription.cancel();
            super.onSubscribe(newSubscription);
          }
        };
    Flow.Publisher<Integer> publisher =
        Async.publisher(
            () -> {
              called.set(true);
              return Stream.of(1);
            });
    publisher.subscribe(recorder);
    assertThat(Async.stream(publisher).toList()).containsExactly(1);
    assertThat(recorder.elements).isEmpty();
    assertThat(recorder.end).isNotDone();
  }

  @Test
  void cancellingFromWithinOnNextClosesTheStreamAndInterruptsNothing() {
    AtomicReference<Boolean> flag = new AtomicReference<>();
    CompletableFuture<Boolean> flagWhenClosed = new CompletableFuture<>();
    Recorder<Integer> recorder =
        new Recorder<>() {
          @Override
          public void onNext(Integer element) {
            super.onNext(element);
            cancel();
            flag.set(Thread.currentThread().isInterrupted());
          }
        };
    Async.<Integer>publisher(
            () ->
                Stream.iterate(0, i -> i + 1)
                    .onClose(() -> flagWhenClosed.complete(Thread.currentThread().isInterrupted())))
        .subscribe(recorder);
    recorder.request(10);
    assertThat(flagWhenClosed.join()).isFalse();
    assertThat(flag).hasValue(false);
    assertThat(recorder.elements).containsExactly(0);
  }

  @Test
  void cancellingInterruptsNeitherTheSubscriberNorTheClosing() throws InterruptedException {
    CountDownLatch inOnNext = new CountDownLatch(1);
    CountDownLatch cancelled = new CountDownLatch(1);
    CompletableFuture<Boolean> flagWhenClosed = new CompletableFuture<>();
    AtomicReference<@Nullable Throwable> interruption = new AtomicReference<>();
    Recorder<Integer> recorder =
        new Recorder<>() {
          @Override
          public void onNext(Integer element) {
            inOnNext.countDown();
            try {
              cancelled.await();
            } catch (InterruptedException e) {
              interruption.set(e);
            }
            super.onNext(element);
          }
        };
    Async.<Integer>publisher(
            () ->
                Stream.iterate(0, i -> i + 1)
                    .onClose(() -> flagWhenClosed.complete(Thread.currentThread().isInterrupted())))
        .subscribe(recorder);
    recorder.request(10);
    inOnNext.await();
    recorder.cancel();
    cancelled.countDown();
    assertThat(flagWhenClosed.join()).isFalse();
    assertThat(interruption).hasNullValue();
    assertThat(recorder.elements).containsExactly(0);
  }

  @Test
  void anInterruptOfTheBodyDoesNotReachTheClosing() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CompletableFuture<Boolean> flagWhenClosed = new CompletableFuture<>();
    Recorder<Integer> recorder = new Recorder<>();
    Async.<Integer>publisher(
            () ->
                Stream.<Integer>generate(
                        () -> {
                          begun.countDown();
                          // This body detects the interrupt and leaves the flag set.
                          Threads.spinUntil(() -> Thread.currentThread().isInterrupted());
                          return 1;
                        })
                    .onClose(() -> flagWhenClosed.complete(Thread.currentThread().isInterrupted())))
        .subscribe(recorder);
    begun.await();
    recorder.cancel();
    assertThat(flagWhenClosed.join()).isFalse();
    assertThat(recorder.elements).isEmpty();
  }

  @Test
  void aSubscriberThatInterruptsItselfStillReceivesElements() {
    Recorder<Boolean> recorder =
        new Recorder<>() {
          @Override
          public void onNext(Boolean wasInterrupted) {
            super.onNext(wasInterrupted);
            Thread.currentThread().interrupt();
          }
        };
    Async.publisher(() -> Stream.generate(Thread::interrupted).limit(2)).subscribe(recorder);
    recorder.request(1);
    recorder.untilReceived(1);
    recorder.request(1);
    assertThat(recorder.end.join()).isNull();
    // The flag is still visible to the body.
    assertThat(recorder.elements).containsExactly(false, true);
  }

  // Failures.

  @Test
  void passesOnWhatTheSourceThrows() {
    for (Throwable failure :
        List.of(
            new IOException("broken"),
            new IllegalStateException("broken"),
            new StackOverflowError("broken"))) {
      Recorder<Integer> recorder =
          drained(
              () -> {
                throw Failing.asException(failure);
              });
      assertThat(recorder.end.join()).isSameAs(failure);
      assertThat(recorder.elements).isEmpty();
    }
  }

  /** Throws a failure without declaring it. */
  private static final class Failing {
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    static <X extends Throwable> Exception asException(Throwable failure) throws X {
      throw (X) failure;
    }
  }

  @Test
  void passesOnWhatTheStreamThrowsAfterWhatCameBefore() {
    IllegalStateException failure = new IllegalStateException("broken");
    Recorder<Integer> recorder =
        drained(
            () ->
                counted(Stream.of(1, 2, 3))
                    .peek(
                        element -> {
                          if (element == 3) {
                            throw failure;
                          }
                        }));
    assertThat(recorder.elements).containsExactly(1, 2);
    assertThat(recorder.end.join()).isSameAs(failure);
    assertThat(closed).hasValue(1);
  }

  @Test
  void passesOnWhatClosingThrows() {
    IllegalStateException notClosed = new IllegalStateException("not closed");
    Callable<Stream<Integer>> source =
        () ->
            counted(Stream.of(1))
                .onClose(
                    () -> {
                      throw notClosed;
                    });
    Recorder<Integer> recorder = drained(source);
    assertThat(recorder.elements).containsExactly(1);
    assertThat(recorder.end.join()).isSameAs(notClosed);

    IllegalArgumentException failure = new IllegalArgumentException("broken");
    recorder =
        drained(
            () ->
                source
                    .call()
                    .map(
                        element -> {
                          throw failure;
                        }));
    assertThat(recorder.end.join()).isSameAs(failure).hasSuppressedException(notClosed);
    assertThat(closed).hasValue(2);
  }

  @Test
  void rejectsNullElements() {
    Recorder<String> recorder =
        drained(() -> counted(Stream.of("one", Threads.<String>nothing(), "three")));
    assertThat(recorder.elements).containsExactly("one");
    assertThat(recorder.end.join())
        .isExactlyInstanceOf(NullPointerException.class)
        .hasMessage("The stream contains a null element, which cannot be published");
    assertThat(closed).hasValue(1);
  }

  @Test
  void rejectsASourceThatReturnsNull() {
    Recorder<String> recorder = drained(Threads::nothing);
    assertThat(recorder.end.join())
        .isExactlyInstanceOf(NullPointerException.class)
        .hasMessage("The source returned null instead of a stream");
  }

  @Test
  void rejectsNull() {
    assertThatThrownBy(() -> Async.publisher(Threads.<Callable<Stream<String>>>nothing()))
        .isExactlyInstanceOf(NullPointerException.class)
        .hasMessage("source");
    Flow.Publisher<Integer> publisher = Async.publisher(() -> Stream.of(1));
    assertThatThrownBy(() -> publisher.subscribe(Threads.nothing()))
        .isExactlyInstanceOf(NullPointerException.class)
        .hasMessage("subscriber");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, Long.MIN_VALUE})
  void rejectsARequestOfZeroOrLess(long n) {
    Recorder<Integer> recorder = new Recorder<>();
    Async.publisher(() -> counted(Stream.of(1, 2, 3))).subscribe(recorder);
    recorder.request(1);
    recorder.untilReceived(1);
    recorder.request(n);
    assertThat(recorder.end.join())
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "A subscriber must request at least 1 element, not %d (Reactive Streams rule 3.9)", n);
    assertThat(closed).hasValue(1);
    assertThat(recorder.elements).containsExactly(1);
  }

  @Test
  void rejectsAFirstRequestOfZeroOrLess() {
    AtomicBoolean called = new AtomicBoolean();
    Recorder<Integer> recorder =
        new Recorder<>() {
          @Override
          public void onSubscribe(Flow.Subscription newSubscription) {
            newSubscription.request(0);
          }
        };
    Async.<Integer>publisher(
            () -> {
              called.set(true);
              return Stream.of(1);
            })
        .subscribe(recorder);
    assertThat(recorder.end.join()).isExactlyInstanceOf(IllegalArgumentException.class);
    assertThat(called).isFalse();
  }

  // Subscribers that throw, which the rules forbid.

  @Test
  void anExceptionOfOnNextCancelsAndIsReportedAsUncaught() {
    IllegalStateException thrown = new IllegalStateException("thrown by the subscriber");
    Throwable raised =
        raised(
            () -> {
              Recorder<Integer> recorder =
                  new Recorder<>() {
                    @Override
                    public void onNext(Integer element) {
                      throw thrown;
                    }

                    @Override
                    public void onError(Throwable failure) {
                      throw new AssertionError("a signal after the cancellation", failure);
                    }
                  };
              Async.publisher(() -> counted(Stream.of(1, 2))).subscribe(recorder);
              recorder.request(2);
            });
    assertThat(raised).isSameAs(thrown);
    assertThat(closed).hasValue(1);
  }

  @Test
  void anExceptionOfATerminalSignalIsReportedAsUncaught() {
    IllegalStateException thrown = new IllegalStateException("thrown by the subscriber");
    Throwable raised =
        raised(
            () ->
                Async.<Integer>publisher(Stream::empty)
                    .subscribe(
                        new Recorder<>() {
                          @Override
                          public void onComplete() {
                            throw thrown;
                          }
                        }));
    assertThat(raised).isSameAs(thrown);
  }

  @Test
  void anErrorAfterTheCancellationIsReportedAsUncaught() throws InterruptedException {
    StackOverflowError error = new StackOverflowError("broken");
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch cancelled = new CountDownLatch(1);
    Recorder<Integer> recorder = new Recorder<>();
    Throwable raised =
        raised(
            () -> {
              Async.<Integer>publisher(
                      () -> {
                        begun.countDown();
                        Threads.spinUntil(() -> cancelled.getCount() == 0);
                        throw error;
                      })
                  .subscribe(recorder);
              Threads.until(() -> begun.getCount() == 0);
              recorder.cancel();
              cancelled.countDown();
            });
    assertThat(raised).isSameAs(error);
    assertThat(recorder.end).isNotDone();
  }

  /** Returns the first uncaught exception of any thread during or after an action. */
  private static Throwable raised(Runnable action) {
    CompletableFuture<Throwable> raised = new CompletableFuture<>();
    Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> raised.complete(thrown));
    try {
      action.run();
      return await(raised);
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(before);
    }
  }

  @Test
  void anExceptionOfOnSubscribeIsThrownToTheSubscribingThread() {
    IllegalStateException thrown = new IllegalStateException("thrown by the subscriber");
    AtomicBoolean called = new AtomicBoolean();
    Flow.Publisher<Integer> publisher =
        Async.publisher(
            () -> {
              called.set(true);
              return Stream.of(1);
            });
    assertThatThrownBy(
            () ->
                publisher.subscribe(
                    new Recorder<>() {
                      @Override
                      public void onSubscribe(Flow.Subscription newSubscription) {
                        throw thrown;
                      }
                    }))
        .isSameAs(thrown);
    assertThat(called).isFalse();
  }
}

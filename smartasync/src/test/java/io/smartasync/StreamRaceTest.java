package io.smartasync;

import static io.smartasync.Async.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Races between the methods of a stream, thousands of times each. */
@Timeout(300)
class StreamRaceTest {

  private static final int RUNS = 5_000;

  /** Emits as many numbers as are requested, on its own thread, and counts them. */
  private static final class Numbers
      implements Flow.Publisher<Integer>, Flow.Subscription, Runnable {

    private final int count;
    private final AtomicLong demand = new AtomicLong();
    private final AtomicInteger cancellations = new AtomicInteger();
    private final AtomicBoolean completed = new AtomicBoolean();
    private final CompletableFuture<String> done = new CompletableFuture<>();
    private final Thread thread = Thread.ofVirtual().unstarted(this);
    private Flow.@Nullable Subscriber<? super Integer> subscriber;

    Numbers(int count) {
      this.count = count;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super Integer> newSubscriber) {
      subscriber = newSubscriber;
      newSubscriber.onSubscribe(this);
      thread.start();
    }

    @Override
    public void request(long n) {
      demand.addAndGet(n);
      LockSupport.unpark(thread);
    }

    @Override
    public void cancel() {
      cancellations.incrementAndGet();
      LockSupport.unpark(thread);
    }

    /** Asserts that it ended exactly once and does not wait for demand that never arrives. */
    void assertStopped() {
      assertThat(cancellations.get()).isLessThanOrEqualTo(1);
      if (subscriber != null) {
        await(done);
      }
    }

    @Override
    public void run() {
      Flow.Subscriber<? super Integer> target = subscriber;
      for (int i = 0; target != null && i < count; i++) {
        while (demand.get() == 0 && cancellations.get() == 0) {
          LockSupport.park();
        }
        if (cancellations.get() > 0) {
          done.complete("cancelled");
          return;
        }
        demand.decrementAndGet();
        target.onNext(i);
      }
      completed.set(true);
      if (target != null) {
        target.onComplete();
      }
      done.complete("completed");
    }
  }

  /** A stream that is being consumed on a virtual thread. */
  private static final class Consumption implements Runnable {

    final Stream<Integer> stream;
    final AtomicInteger count = new AtomicInteger();
    final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    final Thread thread = Thread.ofVirtual().unstarted(this);

    Consumption(Stream<Integer> stream) {
      this.stream = stream;
      thread.start();
    }

    @Override
    public void run() {
      List<Integer> seen = new ArrayList<>();
      Throwable failure = null;
      try {
        stream.forEach(
            element -> {
              seen.add(element);
              count.incrementAndGet();
            });
      } catch (Throwable e) {
        failure = e;
      }
      outcome.complete(new Outcome(seen, failure));
    }

    /** Returns as soon as so many elements are consumed; spins instead of parking. */
    void untilConsumed(int n) {
      Threads.spinUntil(() -> count.get() >= n);
    }
  }

  /** The elements that a consumer received, and the failure that ended it. */
  private record Outcome(List<Integer> seen, @Nullable Throwable failure) {

    /** Asserts that the elements are consecutive, without duplicates. */
    void assertInOrder() {
      assertThat(seen).isEqualTo(IntStream.range(0, seen.size()).boxed().toList());
    }
  }

  @Test
  void closeRacesNext() {
    for (int run = 0; run < RUNS; run++) {
      Numbers numbers = new Numbers(500);
      Consumption consumer = new Consumption(Async.stream(numbers, 1 + run % 32));
      consumer.untilConsumed(run % 100);
      consumer.stream.close();
      Outcome outcome = await(consumer.outcome);
      outcome.assertInOrder();
      if (outcome.failure() == null) {
        assertThat(outcome.seen()).hasSize(numbers.count);
        assertThat(numbers.completed).isTrue();
      } else {
        assertThat(outcome.failure())
            .isInstanceOfAny(CancellationException.class, IllegalStateException.class);
      }
      numbers.assertStopped();
    }
  }

  @Test
  void interruptRacesNext() {
    for (int run = 0; run < RUNS; run++) {
      Numbers numbers = new Numbers(500);
      Consumption consumer = new Consumption(Async.stream(numbers, 1 + run % 32));
      consumer.untilConsumed(run % 100);
      consumer.thread.interrupt();
      Outcome outcome = await(consumer.outcome);
      outcome.assertInOrder();
      if (outcome.failure() == null) {
        assertThat(outcome.seen()).hasSize(numbers.count);
      } else {
        assertThat(outcome.failure()).isExactlyInstanceOf(AsyncInterruptedException.class);
      }
      numbers.assertStopped();
    }
  }

  @Test
  void completionRacesClose() {
    for (int run = 0; run < RUNS; run++) {
      ManualPublisher<Integer> publisher = new ManualPublisher<>();
      Consumption consumer = new Consumption(Async.stream(publisher));
      publisher.untilRequested(1);
      publisher.emit(0);
      bothAtOnce(run, publisher.subscriber()::onComplete, consumer.stream::close);
      Outcome outcome = await(consumer.outcome);
      outcome.assertInOrder();
      if (outcome.failure() == null) {
        assertThat(outcome.seen()).containsExactly(0);
      } else {
        assertThat(outcome.failure()).isExactlyInstanceOf(CancellationException.class);
      }
      assertThat(publisher.cancellations()).isLessThanOrEqualTo(1);
    }
  }

  @Test
  void failureRacesClose() {
    IllegalArgumentException failure = new IllegalArgumentException("broken");
    for (int run = 0; run < RUNS; run++) {
      ManualPublisher<Integer> publisher = new ManualPublisher<>();
      Consumption consumer = new Consumption(Async.stream(publisher));
      publisher.untilRequested(1);
      bothAtOnce(run, () -> publisher.subscriber().onError(failure), consumer.stream::close);
      assertThat(await(consumer.outcome).failure())
          .isInstanceOfAny(IllegalArgumentException.class, CancellationException.class);
      assertThat(publisher.cancellations()).isLessThanOrEqualTo(1);
    }
  }

  /**
   * Runs one action here and one on another thread, alternately, because the other thread starts
   * later.
   */
  private static void bothAtOnce(int run, Runnable one, Runnable another) {
    Thread thread = Thread.ofVirtual().start(run % 2 == 0 ? one : another);
    (run % 2 == 0 ? another : one).run();
    Threads.spinUntil(() -> !thread.isAlive());
  }

  @Test
  void cancellationOfAPublisherRacesItsEmission() {
    for (int run = 0; run < RUNS; run++) {
      int count = run % 50;
      AtomicInteger opened = new AtomicInteger();
      AtomicInteger closed = new AtomicInteger();
      Flow.Publisher<Integer> publisher =
          Async.publisher(
              () -> {
                opened.incrementAndGet();
                return IntStream.range(0, count).boxed().onClose(closed::incrementAndGet);
              });
      Account account = new Account();
      publisher.subscribe(account);
      CompletableFuture<String> requester =
          Async.start(
              () -> {
                for (int i = 0; i < count; i++) {
                  account.request();
                }
                return "requested";
              });
      CompletableFuture<String> canceller =
          Async.start(
              () -> {
                account.cancel();
                return "cancelled";
              });
      await(requester);
      await(canceller);
      Threads.until(() -> closed.get() == opened.get());
      assertThat(account.received.get()).isLessThanOrEqualTo(account.requested.get());
      assertThat(account.ends.get()).isLessThanOrEqualTo(1);
      assertThat(account.overlaps.get()).isZero();
      assertThat(account.failure).isNull();
    }
  }

  /** Counts the elements that it requests and receives. */
  private static final class Account implements Flow.Subscriber<Integer> {

    private final AtomicInteger requested = new AtomicInteger();
    private final AtomicInteger received = new AtomicInteger();
    private final AtomicInteger ends = new AtomicInteger();
    private final AtomicInteger overlaps = new AtomicInteger();
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile @Nullable Throwable failure;
    private volatile Flow.@Nullable Subscription subscription;

    void request() {
      requested.incrementAndGet();
      Flow.Subscription current = subscription;
      if (current != null) {
        current.request(1);
      }
    }

    void cancel() {
      Flow.Subscription current = subscription;
      if (current != null) {
        current.cancel();
      }
    }

    private void exclusively(AtomicInteger counter) {
      if (!busy.compareAndSet(false, true)) {
        overlaps.incrementAndGet();
      }
      counter.incrementAndGet();
      busy.set(false);
    }

    @Override
    public void onSubscribe(Flow.Subscription newSubscription) {
      subscription = newSubscription;
    }

    @Override
    public void onNext(Integer element) {
      exclusively(received);
    }

    @Override
    public void onError(Throwable thrown) {
      failure = thrown;
      exclusively(ends);
    }

    @Override
    public void onComplete() {
      exclusively(ends);
    }
  }
}

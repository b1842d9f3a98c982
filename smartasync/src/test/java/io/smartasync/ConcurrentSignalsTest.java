package io.smartasync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A publisher breaks rule 1.3: two threads call {@code onNext} at the same time. */
@Timeout(120)
class ConcurrentSignalsTest {

  private static final int RUNS = 2_000;

  /** As many as a stream requests first, so that no other rule is broken. */
  private static final int EACH = 32;

  /** Two threads emit numbers; the last of them completes. */
  private static final class TwoThreads implements Flow.Publisher<Integer> {

    private final AtomicInteger running = new AtomicInteger(2);

    @Override
    public void subscribe(Flow.Subscriber<? super Integer> subscriber) {
      CyclicBarrier both = new CyclicBarrier(2);
      subscriber.onSubscribe(
          new Flow.Subscription() {
            private boolean isStarted;

            @Override
            public void request(long n) {
              if (!isStarted) {
                isStarted = true;
                Thread.ofPlatform().start(() -> emit(both, subscriber));
                Thread.ofPlatform().start(() -> emit(both, subscriber));
              }
            }

            @Override
            public void cancel() {}
          });
    }

    private void emit(CyclicBarrier both, Flow.Subscriber<? super Integer> subscriber) {
      try {
        both.await();
      } catch (Exception e) {
        throw new AssertionError(e);
      }
      for (int i = 0; i < EACH / 2; i++) {
        subscriber.onNext(i);
      }
      if (running.decrementAndGet() == 0) {
        subscriber.onComplete();
      }
    }
  }

  @Test
  void failTheStreamOrLoseNothing() {
    List<Integer> lost = new ArrayList<>();
    for (int run = 0; run < RUNS; run++) {
      try (Stream<Integer> stream = Async.stream(new TwoThreads())) {
        long count = stream.count();
        if (count != EACH) {
          lost.add((int) (EACH - count));
        }
      } catch (IllegalStateException e) {
        assertThat(e).hasMessageContaining("on two threads at the same time");
      }
    }
    assertThat(lost).isEmpty();
  }

  /** What a race leaves behind, without a race. */
  @Test
  void anElementBehindTheConsumerIsFoundAtTheEnd() {
    PrefetchingSubscriber<Integer> subscriber = new PrefetchingSubscriber<>(4);
    assertThat(subscriber.violationAtEnd()).isNull();
    subscriber.slots.set(2, 1);
    assertThat(subscriber.violationAtEnd())
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage(
            "The publisher called onNext on two threads at the same time (Reactive Streams rule"
                + " 1.3)");
  }
}

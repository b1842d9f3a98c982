package io.smartasync.jcstress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import io.smartasync.Async;
import java.util.Iterator;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

@JCStressTest
@Description("A stream is closed while another thread requests and takes its elements.")
@Outcome(id = "012, end, completed", expect = ACCEPTABLE, desc = "All elements, then the end.")
@Outcome(
    id = {"(|0|01|012), closed, (cancelled|completed)", ", closed, not subscribed"},
    expect = ACCEPTABLE,
    desc = "The first elements, if any; then the consumer fails because the stream is closed.")
@Outcome(
    id = "",
    expect = FORBIDDEN,
    desc =
        "Elements are lost, the publisher is neither done nor cancelled, or it is cancelled twice.")
@State
public class CloseRacesNext {

  /** Emits three numbers on demand. */
  private static final class Numbers implements Flow.Publisher<Integer> {

    final AtomicInteger cancellations = new AtomicInteger();
    volatile boolean isSubscribed;
    volatile boolean isCompleted;

    @Override
    public void subscribe(Flow.Subscriber<? super Integer> subscriber) {
      isSubscribed = true;
      subscriber.onSubscribe(
          new Flow.Subscription() {
            private int next;

            @Override
            public void request(long n) {
              for (long i = 0; i < n && next < 3 && cancellations.get() == 0; i++) {
                subscriber.onNext(next++);
              }
              if (next == 3 && !isCompleted && cancellations.get() == 0) {
                isCompleted = true;
                subscriber.onComplete();
              }
            }

            @Override
            public void cancel() {
              cancellations.incrementAndGet();
            }
          });
    }

    /**
     * Returns the final state. A cancellation that arrives while the end is signalled has no
     * effect.
     */
    String state() {
      return switch (cancellations.get()) {
        case 0 -> isCompleted ? "completed" : isSubscribed ? "open" : "not subscribed";
        case 1 -> isCompleted ? "completed" : "cancelled";
        default -> "cancelled twice";
      };
    }
  }

  private final Numbers numbers = new Numbers();
  private final Stream<Integer> stream = Async.stream(numbers, 1);
  private final Iterator<Integer> elements = stream.iterator();

  @Actor
  public void consumer(LLL_Result r) {
    Consumption consumption = Consumption.of(elements);
    r.r1 = String.join("", consumption.elements());
    r.r2 = consumption.end();
  }

  @Actor
  public void closer() {
    stream.close();
  }

  @Arbiter
  public void arbiter(LLL_Result r) {
    r.r3 = numbers.state();
  }
}

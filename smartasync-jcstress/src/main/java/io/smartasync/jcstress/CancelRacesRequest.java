package io.smartasync.jcstress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import io.smartasync.Async;
import java.util.concurrent.CompletableFuture;
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
@Description("Elements of a published stream are requested while the subscription is cancelled.")
@Outcome(
    id = "[01], none, closed",
    expect = ACCEPTABLE,
    desc = "Some of the requested elements arrive, no end, and the stream is closed.")
@Outcome(
    id = "2, (none|completed), closed",
    expect = ACCEPTABLE,
    desc = "All elements arrive, and the end if it came first; the stream is closed.")
@Outcome(id = "0, none, not opened", expect = ACCEPTABLE, desc = "The cancellation was first.")
@Outcome(
    id = "",
    expect = FORBIDDEN,
    desc = "A failure, two concurrent signals, or a stream that stays open.")
@State
public class CancelRacesRequest {

  private final Subscriber subscriber = new Subscriber();
  private final AtomicInteger opened = new AtomicInteger();
  private final AtomicInteger closed = new AtomicInteger();

  public CancelRacesRequest() {
    Async.publisher(this::open).subscribe(subscriber);
  }

  private Stream<String> open() {
    opened.incrementAndGet();
    return Stream.of("a", "b").onClose(closed::incrementAndGet);
  }

  private static final class Subscriber implements Flow.Subscriber<String> {

    final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();
    final AtomicInteger received = new AtomicInteger();
    final AtomicInteger signals = new AtomicInteger();
    volatile String end = "none";

    private void exclusively(Runnable signal) {
      if (signals.getAndIncrement() != 0) {
        end = "two signals at a time";
      }
      signal.run();
      signals.decrementAndGet();
    }

    @Override
    public void onSubscribe(Flow.Subscription newSubscription) {
      subscription.complete(newSubscription);
    }

    @Override
    public void onNext(String element) {
      exclusively(received::incrementAndGet);
    }

    @Override
    public void onError(Throwable failure) {
      exclusively(() -> end = failure.toString());
    }

    @Override
    public void onComplete() {
      exclusively(() -> end = "completed");
    }
  }

  @Actor
  public void requester() {
    Flow.Subscription subscription = subscriber.subscription.join();
    subscription.request(1);
    subscription.request(1);
  }

  @Actor
  public void canceller() {
    subscriber.subscription.join().cancel();
  }

  @Arbiter
  public void arbiter(LLL_Result r) {
    boolean wasOpened = opened.get() != 0;
    Spin.until(() -> closed.get() == opened.get());
    r.r1 = subscriber.received.get();
    r.r2 = subscriber.end;
    r.r3 = wasOpened ? "closed" : "not opened";
  }
}

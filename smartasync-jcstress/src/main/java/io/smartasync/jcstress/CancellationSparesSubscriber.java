package io.smartasync.jcstress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import io.smartasync.Async;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

@JCStressTest
@Description(
    "A subscription is cancelled while the stream's thread alternates between the body and the subscriber, and closes the stream.")
@Outcome(
    id = "clean, clean",
    expect = ACCEPTABLE,
    desc = "Neither the subscriber nor the stream's close handler is interrupted.")
@Outcome(id = "", expect = FORBIDDEN, desc = "The body's interrupt has reached one of them.")
@State
public class CancellationSparesSubscriber {

  private final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();
  private volatile boolean isRunning;
  private volatile boolean isCancelled;
  private volatile boolean isSubscriberInterrupted;
  private volatile boolean isCloseInterrupted;
  private volatile boolean isClosed;

  public CancellationSparesSubscriber() {
    Async.<String>publisher(() -> Stream.generate(this::element).onClose(this::close))
        .subscribe(new Subscriber());
  }

  private String element() {
    isRunning = true;
    return "element";
  }

  private void close() {
    Spin.until(() -> isCancelled);
    isCloseInterrupted = Thread.currentThread().isInterrupted();
    isClosed = true;
  }

  private final class Subscriber implements Flow.Subscriber<String> {

    @Override
    public void onSubscribe(Flow.Subscription newSubscription) {
      subscription.complete(newSubscription);
    }

    @Override
    public void onNext(String element) {
      isSubscriberInterrupted |= Thread.currentThread().isInterrupted();
    }

    @Override
    public void onError(Throwable failure) {}

    @Override
    public void onComplete() {}
  }

  /** The stream is endless and occupies a carrier, so only one may run at a time. */
  @Actor
  public void requester() {
    subscription.join().request(Long.MAX_VALUE);
    Spin.until(() -> isCancelled);
  }

  @Actor
  public void canceller() {
    Spin.until(() -> isRunning);
    subscription.join().cancel();
    isCancelled = true;
  }

  @Arbiter
  public void arbiter(LL_Result r) {
    Spin.until(() -> isClosed);
    r.r1 = isSubscriberInterrupted ? "interrupted" : "clean";
    r.r2 = isCloseInterrupted ? "interrupted" : "clean";
  }
}

package io.smartasync.jcstress;

import static io.smartasync.Async.await;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import io.smartasync.Async;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

@JCStressTest
@Description(
    "An element of a published stream arrives after its request, and writes before the request are visible to the subscriber.")
@Outcome(id = "1", expect = ACCEPTABLE, desc = "The request came first.")
@Outcome(
    id = "",
    expect = FORBIDDEN,
    desc = "The element came first, or a write before the request is not visible.")
@State
public class RequestPublishes {

  private final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();
  private final CompletableFuture<Integer> seen = new CompletableFuture<>();
  private int written;

  public RequestPublishes() {
    Async.<String>publisher(() -> Stream.of("element")).subscribe(new Subscriber());
  }

  private final class Subscriber implements Flow.Subscriber<String> {

    @Override
    public void onSubscribe(Flow.Subscription newSubscription) {
      subscription.complete(newSubscription);
    }

    @Override
    public void onNext(String element) {
      seen.complete(written);
    }

    @Override
    public void onError(Throwable failure) {
      seen.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {}
  }

  @Actor
  public void requester() {
    Flow.Subscription current = subscription.join();
    written = 1;
    current.request(1);
  }

  @Actor
  public void waiter(I_Result r) {
    r.r1 = await(seen);
  }
}

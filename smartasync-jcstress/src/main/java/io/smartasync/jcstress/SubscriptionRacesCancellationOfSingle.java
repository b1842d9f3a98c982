package io.smartasync.jcstress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import io.smartasync.Async;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

@JCStressTest
@Description("A publisher calls onSubscribe while its value is cancelled.")
@Outcome(
    id = {"1", "2"},
    expect = ACCEPTABLE,
    desc =
        "The publisher is cancelled by the subscriber, the canceller or both, which the specification allows.")
@Outcome(id = "", expect = FORBIDDEN, desc = "The publisher is not cancelled.")
@State
public class SubscriptionRacesCancellationOfSingle {

  private final Source<String> source = new Source<>();
  private Flow.@Nullable Subscriber<? super String> subscriber;
  private final CompletableFuture<String> single =
      Async.single(newSubscriber -> subscriber = newSubscriber);

  @Actor
  public void publisher() {
    Objects.requireNonNull(subscriber).onSubscribe(source);
  }

  @Actor
  public void canceller() {
    single.cancel(true);
  }

  @Arbiter
  public void arbiter(I_Result r) {
    r.r1 = source.cancellations();
  }
}

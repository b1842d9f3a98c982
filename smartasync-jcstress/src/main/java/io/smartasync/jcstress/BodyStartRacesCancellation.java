package io.smartasync.jcstress;

import static io.smartasync.Async.await;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import io.smartasync.Async;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

@JCStressTest
@Description("A body starts while its future is cancelled.")
@Outcome(id = "cancelled, not started", expect = ACCEPTABLE, desc = "The cancellation was first.")
@Outcome(
    id = "cancelled, interrupted",
    expect = ACCEPTABLE,
    desc = "The body was first and is interrupted.")
@Outcome(
    id = "",
    expect = FORBIDDEN,
    desc = "The body is not interrupted, or its future is not cancelled.")
@State
public class BodyStartRacesCancellation {

  private volatile @Nullable CompletableFuture<String> future;
  private volatile boolean isCancelSent;
  private volatile boolean isStarted;
  private volatile String flag = "";

  private String body() {
    isStarted = true;
    Spin.until(() -> Thread.currentThread().isInterrupted() || isCancelSent);
    flag = Thread.currentThread().isInterrupted() ? "interrupted" : "not interrupted";
    return "value";
  }

  @Actor
  public void caller(LL_Result r) {
    CompletableFuture<String> started = Async.start(this::body);
    future = started;
    r.r1 = Outcomes.of(() -> await(started));
  }

  @Actor
  public void canceller() {
    Spin.until(() -> future != null);
    Objects.requireNonNull(future).cancel(true);
    isCancelSent = true;
  }

  @Arbiter
  public void arbiter(LL_Result r) {
    if (isStarted) {
      Spin.until(() -> !flag.isEmpty());
      r.r2 = flag;
    } else {
      r.r2 = "not started";
    }
  }
}

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
import org.openjdk.jcstress.infra.results.LLLL_Result;

@JCStressTest
@Description("A body ends while its future is cancelled.")
@Outcome(
    id = "value, false, untouched, clean",
    expect = ACCEPTABLE,
    desc = "The body has won: neither it nor its dependents are interrupted.")
@Outcome(
    id = {"cancelled, true, untouched, clean", "cancelled, true, interrupted, clean"},
    expect = ACCEPTABLE,
    desc = "The cancellation has won; it may come too late for the body to notice.")
@Outcome(
    id = "",
    expect = FORBIDDEN,
    desc = "Both or neither have won, or the interrupt has reached code other than the body.")
@State
public class BodyEndRacesCancellation {

  private volatile @Nullable CompletableFuture<String> future;
  private volatile boolean isRunning;
  private volatile boolean isLeft;
  private volatile boolean isCancelSent;
  private boolean isInterrupted;
  private boolean isLeaked;

  private String body() {
    isRunning = true;
    Spin.until(() -> future != null);
    isInterrupted = Thread.currentThread().isInterrupted();
    isLeft = true;
    return "value";
  }

  /** If the body wins, runs on the body's thread for as long as a late interrupt may arrive. */
  private void dependent() {
    if (Thread.currentThread().isVirtual()) {
      Spin.until(() -> isCancelSent);
      isLeaked = Thread.interrupted();
    }
  }

  @Actor
  public void caller(LLLL_Result r) {
    CompletableFuture<String> started = Async.start(this::body);
    CompletableFuture<String> dependent = started.whenComplete((value, failure) -> dependent());
    future = started;
    r.r1 = Outcomes.of(() -> await(started));
    Spin.until(dependent::isDone);
  }

  @Actor
  public void canceller(LLLL_Result r) {
    Spin.until(() -> isRunning && future != null);
    r.r2 = Objects.requireNonNull(future).cancel(true);
    isCancelSent = true;
  }

  @Arbiter
  public void arbiter(LLLL_Result r) {
    Spin.until(() -> isLeft);
    r.r3 = isInterrupted ? "interrupted" : "untouched";
    r.r4 = isLeaked ? "leaked" : "clean";
  }
}

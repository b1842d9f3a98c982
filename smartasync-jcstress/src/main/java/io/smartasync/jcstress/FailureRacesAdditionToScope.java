package io.smartasync.jcstress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import io.smartasync.Async;
import io.smartasync.AsyncScope;
import java.util.concurrent.CompletableFuture;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

@JCStressTest
@Description("An operation of a scope fails while another one is added and the scope is closed.")
@Outcome(
    id = "(.*: failed|cancelled), (.*: failed|cancelled), cancelled",
    expect = ACCEPTABLE,
    desc = "The other operation is cancelled.")
@Outcome(id = "", expect = FORBIDDEN, desc = "The other operation continues.")
@State
public class FailureRacesAdditionToScope {

  private final CompletableFuture<String> failing = new CompletableFuture<>();
  private final CompletableFuture<String> source = new CompletableFuture<>();

  @Actor
  public void owner(LLL_Result r) {
    CompletableFuture<String> first;
    CompletableFuture<String> other;
    try (AsyncScope scope = Async.scopeCancelledOnFailure()) {
      first = scope.add(failing);
      other = scope.add(source);
    }
    r.r1 = Outcomes.of(first);
    r.r2 = Outcomes.of(other);
  }

  @Actor
  public void failure() {
    failing.completeExceptionally(new IllegalStateException("failed"));
  }

  @Arbiter
  public void arbiter(LLL_Result r) {
    r.r3 = Outcomes.of(source);
  }
}

package io.smartasync.jcstress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import io.smartasync.Async;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

@JCStressTest
@Description(
    "An operation of a map starts because the previous one is done, while the map is cancelled.")
@Outcome(
    id = {"cancelled, a, not started", "cancelled, cancelled, not started"},
    expect = ACCEPTABLE,
    desc = "The cancellation was first.")
@Outcome(
    id = "cancelled, a, cancelled",
    expect = ACCEPTABLE,
    desc = "The next operation was first and is cancelled too.")
@Outcome(id = "", expect = FORBIDDEN, desc = "An operation continues after the cancellation.")
@State
public class CancellationOfMapRacesNextOperation {

  private final CompletableFuture<String> first = new CompletableFuture<>();
  private final CompletableFuture<String> next = new CompletableFuture<>();
  private volatile boolean isNextStarted;
  private final CompletableFuture<List<String>> map =
      Async.map(List.of(1, 2), 1, each -> each == 1 ? first : startNext());

  private CompletableFuture<String> startNext() {
    isNextStarted = true;
    return next;
  }

  @Actor
  public void completer() {
    first.complete("a");
  }

  @Actor
  public void canceller() {
    map.cancel(true);
  }

  @Arbiter
  public void arbiter(LLL_Result r) {
    r.r1 = Outcomes.of(map);
    r.r2 = Outcomes.of(first);
    r.r3 = isNextStarted ? Outcomes.of(next) : "not started";
  }
}

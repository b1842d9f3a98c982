package io.smartasync.jcstress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import io.smartasync.Async;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LI_Result;

@JCStressTest
@Description("Two operations of a map end at the same time, and a third is waiting to start.")
@Outcome(
    id = "\\[a, b, c\\], 1",
    expect = ACCEPTABLE,
    desc = "The third operation starts once, and the map ends with the last one.")
@Outcome(
    id = "",
    expect = FORBIDDEN,
    desc = "The third operation starts twice or never, or a result is missing.")
@State
public class CompletionsOfMapRace {

  private final CompletableFuture<String> one = new CompletableFuture<>();
  private final CompletableFuture<String> another = new CompletableFuture<>();
  private final AtomicInteger starts = new AtomicInteger();
  private final CompletableFuture<List<String>> map =
      Async.map(List.of(1, 2, 3), 2, each -> each == 1 ? one : each == 2 ? another : startLast());

  private CompletableFuture<String> startLast() {
    starts.incrementAndGet();
    return CompletableFuture.completedFuture("c");
  }

  @Actor
  public void completer() {
    one.complete("a");
  }

  @Actor
  public void other() {
    another.complete("b");
  }

  @Arbiter
  public void arbiter(LI_Result r) {
    r.r1 = Outcomes.of(map);
    r.r2 = starts.get();
  }
}

package io.smartasync.jcstress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import io.smartasync.Concurrency;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

@JCStressTest
@Description("An operation completes while its consumer starts it and the stream is closed.")
@Outcome(
    id = "a, a, cancelled",
    expect = ACCEPTABLE,
    desc = "The result was first, and the other operation is cancelled.")
@Outcome(
    id = {
      "cancelled, a, cancelled",
      "cancelled, cancelled, cancelled",
      "cancelled, a, not started",
      "cancelled, cancelled, not started",
      "cancelled, not started, not started"
    },
    expect = ACCEPTABLE,
    desc = "Closing was first, and no operation continues.")
@Outcome(
    id = "",
    expect = FORBIDDEN,
    desc = "The consumer gets nothing, or an operation continues.")
@State
public class CloseRacesResult {

  private final CompletableFuture<String> one = new CompletableFuture<>();
  private final CompletableFuture<String> never = new CompletableFuture<>();
  private volatile boolean isOneStarted;
  private volatile boolean isOtherStarted;
  private final Stream<String> stream =
      Concurrency.limit(2).streamUnordered(Stream.of(1, 2), this::start);
  private final Iterator<String> results = stream.iterator();

  private CompletableFuture<String> start(int input) {
    if (input == 1) {
      isOneStarted = true;
      return one;
    }
    isOtherStarted = true;
    return never;
  }

  @Actor
  public void completer() {
    one.complete("a");
  }

  @Actor
  public void closer() {
    stream.close();
  }

  @Actor
  public void consumer(LLL_Result r) {
    r.r1 = Outcomes.of(results::next);
  }

  @Arbiter
  public void arbiter(LLL_Result r) {
    stream.close();
    r.r2 = isOneStarted ? Outcomes.of(one) : "not started";
    r.r3 = isOtherStarted ? Outcomes.of(never) : "not started";
  }
}

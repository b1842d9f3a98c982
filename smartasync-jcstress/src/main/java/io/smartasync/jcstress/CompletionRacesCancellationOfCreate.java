package io.smartasync.jcstress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import io.smartasync.Async;
import io.smartasync.Completer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLLL_Result;

@JCStressTest
@Description(
    "A callback completes its future and registers an action while the future is cancelled.")
@Outcome(id = "value, true, false, 0", expect = ACCEPTABLE, desc = "The callback has won.")
@Outcome(
    id = "cancelled, false, true, 2",
    expect = ACCEPTABLE,
    desc = "The cancellation has won; each action has run once.")
@Outcome(id = "", expect = FORBIDDEN, desc = "Both or neither have won.")
@State
public class CompletionRacesCancellationOfCreate {

  private final AtomicInteger actions = new AtomicInteger();
  private final AtomicReference<Completer<String>> registered = new AtomicReference<>();
  private final CompletableFuture<String> future =
      Async.create(
          completer -> {
            completer.onCancel(actions::incrementAndGet);
            registered.set(completer);
          });

  @Actor
  public void callback(LLLL_Result r) {
    Completer<String> completer = registered.get();
    completer.onCancel(actions::incrementAndGet);
    r.r2 = completer.complete("value");
  }

  @Actor
  public void canceller(LLLL_Result r) {
    r.r3 = future.cancel(true);
  }

  @Arbiter
  public void arbiter(LLLL_Result r) {
    r.r1 = Outcomes.of(future);
    r.r4 = actions.get();
  }
}

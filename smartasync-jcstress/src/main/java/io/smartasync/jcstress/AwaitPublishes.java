package io.smartasync.jcstress;

import static io.smartasync.Async.await;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.FutureTask;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

@JCStressTest
@Description(
    "Writes before the completion of a future, a stage or a plain future are visible after its await.")
@Outcome(id = "1, 2, 3", expect = ACCEPTABLE, desc = "All writes are visible.")
@Outcome(id = "", expect = FORBIDDEN, desc = "A write is not visible.")
@State
public class AwaitPublishes {

  private final CompletableFuture<String> future = new CompletableFuture<>();
  private final CompletableFuture<String> source = new CompletableFuture<>();
  private final CompletionStage<String> stage = source.minimalCompletionStage();
  private final FutureTask<String> plain = new FutureTask<>(() -> "done");
  private int first;
  private int second;
  private int third;

  @Actor
  public void completer() {
    first = 1;
    future.complete("done");
    second = 2;
    source.complete("done");
    third = 3;
    plain.run();
  }

  @Actor
  public void waiter(III_Result r) {
    String unused = await(future);
    r.r1 = first;
    unused = await(stage);
    r.r2 = second;
    unused = await(plain);
    r.r3 = third;
  }
}

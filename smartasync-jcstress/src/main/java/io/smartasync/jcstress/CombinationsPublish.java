package io.smartasync.jcstress;

import static io.smartasync.Async.await;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import io.smartasync.Async;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIII_Result;

@JCStressTest
@Description(
    "Writes before the completion of each part are visible after an await of their combination, in any order of completion.")
@Outcome(id = "1, 2, 1, 2", expect = ACCEPTABLE, desc = "The writes of both parts are visible.")
@Outcome(id = "", expect = FORBIDDEN, desc = "A write is not visible.")
@State
public class CombinationsPublish {

  private final CompletableFuture<String> one = new CompletableFuture<>();
  private final CompletableFuture<String> another = new CompletableFuture<>();
  private final List<CompletableFuture<String>> both = List.of(one, another);
  private final CompletableFuture<List<String>> all = Async.all(both);
  private final CompletableFuture<List<String>> map = Async.map(both, 2, each -> each);
  private int first;
  private int second;

  @Actor
  public void completer() {
    first = 1;
    one.complete("one");
  }

  @Actor
  public void completerAndWaiter(IIII_Result r) {
    second = 2;
    another.complete("another");
    List<String> unused = await(all);
    r.r1 = first;
    r.r2 = second;
    unused = await(map);
    r.r3 = first;
    r.r4 = second;
  }
}

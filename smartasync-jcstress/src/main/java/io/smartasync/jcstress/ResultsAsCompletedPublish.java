package io.smartasync.jcstress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import io.smartasync.Concurrency;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

@JCStressTest
@Description(
    "Two operations complete while another thread consumes the results as they are completed.")
@Outcome(
    id = "2, 1, 2",
    expect = ACCEPTABLE,
    desc = "The consumer gets both results, and sees the writes before them.")
@Outcome(id = "", expect = FORBIDDEN, desc = "A result or a write is not visible.")
@State
public class ResultsAsCompletedPublish {

  private final CompletableFuture<String> one = new CompletableFuture<>();
  private final CompletableFuture<String> another = new CompletableFuture<>();
  private final Stream<String> results =
      Concurrency.limit(2).streamUnordered(Stream.of(one, another), each -> each);
  private int first;
  private int second;

  @Actor
  public void completer() {
    first = 1;
    one.complete("one");
  }

  @Actor
  public void other() {
    second = 2;
    another.complete("another");
  }

  @Actor
  public void consumer(III_Result r) {
    List<String> all = results.toList();
    r.r1 = all.contains("one") && all.contains("another") ? all.size() : -1;
    r.r2 = first;
    r.r3 = second;
  }
}

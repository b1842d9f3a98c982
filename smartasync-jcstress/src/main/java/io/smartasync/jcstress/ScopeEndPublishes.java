package io.smartasync.jcstress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import io.smartasync.Async;
import io.smartasync.AsyncScope;
import java.util.concurrent.CompletableFuture;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

@JCStressTest
@Description("A scope is closed while the future of its body is cancelled by another thread.")
@Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "The body has run, and its end is visible.")
@Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "The body has not started.")
@Outcome(id = "", expect = FORBIDDEN, desc = "The body runs after the scope.")
@State
public class ScopeEndPublishes {

  private final CompletableFuture<CompletableFuture<Integer>> body = new CompletableFuture<>();
  private int started;
  private int ended;

  private int run() {
    started = 1;
    try {
      return started;
    } finally {
      ended = 1;
    }
  }

  @Actor
  public void owner(II_Result r) {
    try (AsyncScope scope = Async.scope()) {
      body.complete(scope.start(this::run));
    }
    r.r1 = started;
    r.r2 = ended;
  }

  @Actor
  public void canceller() {
    var unused = body.thenAccept(future -> future.cancel(true));
  }
}

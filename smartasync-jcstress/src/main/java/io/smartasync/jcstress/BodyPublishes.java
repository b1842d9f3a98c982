package io.smartasync.jcstress;

import static io.smartasync.Async.await;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import io.smartasync.Async;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

@JCStressTest
@Description(
    "A caller's writes are visible to the body, and the body's writes are visible after its await.")
@Outcome(id = "1, 2", expect = ACCEPTABLE, desc = "All writes are visible.")
@Outcome(id = "", expect = FORBIDDEN, desc = "A write is not visible.")
@State
public class BodyPublishes {

  private volatile @Nullable CompletableFuture<String> future;
  private int before;
  private int seen;
  private int after;

  @Actor
  public void caller() {
    before = 1;
    future =
        Async.start(
            () -> {
              seen = before;
              after = 2;
              return "done";
            });
  }

  @Actor
  public void waiter(II_Result r) {
    Spin.until(() -> future != null);
    String unused = await(Objects.requireNonNull(future));
    r.r1 = seen;
    r.r2 = after;
  }
}

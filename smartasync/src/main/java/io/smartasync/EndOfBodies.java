package io.smartasync;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Completes when bodies whose futures are already done have ended. */
final class EndOfBodies extends CompletableFuture<@Nullable Void> implements AwaitedOperation {

  private final List<VirtualThreadFuture<?>> bodies;
  private final AtomicInteger running;

  EndOfBodies(List<VirtualThreadFuture<?>> bodies) {
    this.bodies = bodies;
    running = new AtomicInteger(bodies.size());
  }

  /** Waits on the current thread as a clean-up, which has a grace time. */
  void await() {
    for (VirtualThreadFuture<?> body : bodies) {
      body.whenBodyOver(this::oneHasEnded);
    }
    try {
      Object unused =
          CleanUp.<@Nullable Void, RuntimeException>call(
              () -> FutureAwaiter.await(this, null, null), CleanUp.GRACE);
    } catch (AsyncTimeoutException e) {
      TimeoutException timeout =
          new TimeoutException(
              "Bodies of a scope have not ended within "
                  + Durations.format(CleanUp.GRACE)
                  + " after they were cancelled; they continue to run: "
                  + unfinished().size());
      timeout.initCause(e);
      throw new AsyncTimeoutException(timeout);
    }
  }

  private void oneHasEnded() {
    if (running.decrementAndGet() == 0) {
      complete(null);
    }
  }

  private List<VirtualThreadFuture<?>> unfinished() {
    List<VirtualThreadFuture<?>> unfinished = new ArrayList<>();
    for (VirtualThreadFuture<?> body : bodies) {
      if (!body.isBodyOver()) {
        unfinished.add(body);
      }
    }
    return unfinished;
  }

  @Override
  public void describe(Description description) {
    List<VirtualThreadFuture<?>> unfinished = unfinished();
    description
        .append(unfinished.size() + " cancelled bodies of a scope, which have not ended")
        .appendParts(unfinished);
  }
}

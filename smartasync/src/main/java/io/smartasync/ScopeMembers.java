package io.smartasync;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The operations of one scope. Their ends are reported by any thread. */
final class ScopeMembers {

  private static final int FIRST_SWEEP = 64;

  private final boolean isCancelledOnFailure;

  /** Those that may be unfinished; guarded by this. */
  private final List<CompletableFuture<?>> futures = new ArrayList<>();

  private int nextSweep = FIRST_SWEEP;

  /** Why all operations were cancelled, or null; guarded by this. */
  private @Nullable Throwable failure;

  private boolean isClosed;

  ScopeMembers(boolean isCancelledOnFailure) {
    this.isCancelledOnFailure = isCancelledOnFailure;
  }

  /** Returns why the scope was cancelled, or null. */
  synchronized @Nullable Throwable failure() {
    return failure;
  }

  <T extends @Nullable Object> CompletableFuture<T> add(CompletableFuture<T> future) {
    if (!isCancelledOnFailure) {
      addUnlessFailed(future);
      return future;
    }
    Throwable earlier = addUnlessFailed(future);
    if (earlier == null) {
      Stages.whenDone(future, future, (value, thrown) -> finished(thrown));
    } else {
      // Another one has failed while this one was started.
      future.completeExceptionally(earlier);
    }
    return future;
  }

  /** Adds a future in any case: its body may be running. */
  private synchronized @Nullable Throwable addUnlessFailed(CompletableFuture<?> future) {
    if (futures.size() >= nextSweep) {
      // A scope may start any number of operations. Each sweep pays for as many additions.
      futures.removeIf(ScopeMembers::isOver);
      nextSweep = Math.max(FIRST_SWEEP, 2 * futures.size());
    }
    futures.add(future);
    return failure;
  }

  synchronized int size() {
    return futures.size();
  }

  private static boolean isOver(CompletableFuture<?> future) {
    VirtualThreadFuture<?> body = bodyOf(future);
    return future.isDone() && (body == null || body.isBodyOver());
  }

  private static @Nullable VirtualThreadFuture<?> bodyOf(CompletableFuture<?> future) {
    Object operation = future instanceof ScopedOperation<?> scoped ? scoped.source() : future;
    return operation instanceof VirtualThreadFuture<?> body ? body : null;
  }

  /** Makes the first failure that of all operations. The cancellation of one is no failure. */
  private void finished(@Nullable Throwable thrown) {
    if (thrown == null || thrown instanceof CancellationException) {
      return;
    }
    List<CompletableFuture<?>> others;
    synchronized (this) {
      if (failure != null || isClosed) {
        return;
      }
      failure = thrown;
      others = List.copyOf(futures);
    }
    for (CompletableFuture<?> other : others) {
      other.completeExceptionally(thrown);
    }
  }

  /** Cancels what is unfinished and waits until the bodies have ended. */
  void cancelAndAwaitEnd() {
    List<CompletableFuture<?>> members;
    synchronized (this) {
      isClosed = true;
      members = List.copyOf(futures);
    }
    List<VirtualThreadFuture<?>> bodies = new ArrayList<>();
    for (CompletableFuture<?> member : members) {
      Cancellation.cancelUnfinished(member, null);
      VirtualThreadFuture<?> body = bodyOf(member);
      if (body != null && !body.isBodyOver()) {
        bodies.add(body);
      }
    }
    if (!bodies.isEmpty()) {
      new EndOfBodies(bodies).await();
    }
  }
}

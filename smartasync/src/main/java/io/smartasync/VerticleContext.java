package io.smartasync;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.ThreadingModel;
import io.vertx.core.Vertx;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The context of Vert.x that the current thread runs a task of.
 *
 * <p>A context runs one task after the other. The completion of a future of the context is such a
 * task, so a task that waits for it would wait for ever.
 *
 * <p>With {@link VertxFutures}, the only class that refers to the types of Vert.x. It is linked at
 * its first use; if Vert.x is missing, that fails.
 */
final class VerticleContext {

  private VerticleContext() {}

  /** Whether Vert.x is on the class path of this library. */
  static boolean isPresent() {
    try {
      Class<?> unused = Vertx.class;
      return true;
    } catch (NoClassDefFoundError e) {
      return false;
    }
  }

  /** Whether the current thread runs a task of a worker context. */
  static boolean isWorker() {
    Context context = Vertx.currentContext();
    return context != null && context.isWorkerContext();
  }

  /** Whether the current thread runs a task of a context on virtual threads. */
  static boolean isOnVirtualThreads() {
    Context context = Vertx.currentContext();
    return context != null && context.threadingModel() == ThreadingModel.VIRTUAL_THREAD;
  }

  /**
   * Gives up the context of the current thread, which is one {@link #isOnVirtualThreads}, until the
   * future is done or the time has passed, as Vert.x' own {@code await} does: other tasks of the
   * context run meanwhile.
   *
   * @param nanos how long to wait at most; {@link Long#MAX_VALUE} if there is no limit
   */
  static void releaseUntilDone(CompletableFuture<?> future, long nanos)
      throws InterruptedException {
    Promise<Void> end = Promise.promise();
    var unused = future.whenComplete((result, failure) -> end.tryComplete());
    if (nanos == Long.MAX_VALUE) {
      awaitEnd(end);
      return;
    }
    // Vert.x' await with a timeout would return without the context.
    CompletableFuture<?> timer = new CompletableFuture<Void>();
    unused = timer.whenComplete((result, failure) -> end.tryComplete());
    timer.completeOnTimeout(null, nanos, TimeUnit.NANOSECONDS);
    try {
      awaitEnd(end);
    } finally {
      timer.cancel(false);
    }
  }

  private static void awaitEnd(Promise<Void> end) throws InterruptedException {
    try {
      Future.await(end.future());
    } catch (Throwable thrown) {
      if (thrown instanceof InterruptedException interruption) {
        throw interruption;
      }
      throw thrown;
    }
  }
}

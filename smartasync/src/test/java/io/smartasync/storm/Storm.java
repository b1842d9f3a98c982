package io.smartasync.storm;

import io.smartasync.Async;
import io.smartasync.AsyncInterruptedException;
import java.time.Duration;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** One case: an operation, how the calling thread waits for it, and what disturbs the wait. */
final class Storm {

  /** Completes what the sources return, and interrupts. Has several threads, so that these race. */
  private static final ScheduledExecutorService TIMER =
      Executors.newScheduledThreadPool(3, task -> Thread.ofPlatform().daemon().unstarted(task));

  private static final long POLL_NANOS = 100_000;
  private static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(60);

  /** How the calling thread waits. */
  private enum Wait {
    PLAIN,
    WITH_TIMEOUT,
    IN_DEADLINE,
    FOR_BODY_WITH_TIMEOUT,
    IN_CLEAN_UP;

    boolean hasTimeLimit() {
      return this != PLAIN;
    }
  }

  private final long seed;
  private final Operation operation;
  private final Wait wait;
  private final Duration time;
  private final boolean hasInterrupt;
  private final int interruptAfterMicros;
  private final Allowed allowed = new Allowed();

  private final AtomicInteger bodies = new AtomicInteger();
  private final AtomicInteger subscriptions = new AtomicInteger();
  private final Queue<Future<?>> mustEnd = new ConcurrentLinkedQueue<>();

  /** Guarded by this. */
  private boolean isOver;

  Storm(long seed) {
    this.seed = seed;
    Random random = new Random(seed);
    operation = Operation.random(this, random, 3);
    operation.describe(allowed);
    wait = Wait.values()[random.nextInt(Wait.values().length)];
    time = Duration.ofNanos(random.nextInt(6_000_000));
    boolean isInterrupted = random.nextInt(3) == 0;
    interruptAfterMicros = random.nextInt(3_000);
    if (wait.hasTimeLimit()) {
      allowed.timeout();
    }
    boolean needsInterrupt = !wait.hasTimeLimit() && allowed.mayHang();
    hasInterrupt = isInterrupted || needsInterrupt;
    if (hasInterrupt && wait != Wait.IN_CLEAN_UP) {
      allowed.interrupt();
    }
  }

  // Called by the operations.

  CompletableFuture<Object> body(Callable<Object> code) {
    return Async.start(() -> counted(code));
  }

  private Object counted(Callable<Object> code) throws Exception {
    bodies.incrementAndGet();
    try {
      return code.call();
    } finally {
      bodies.decrementAndGet();
    }
  }

  void schedule(Runnable action, int micros) {
    var unused = TIMER.schedule(action, micros, TimeUnit.MICROSECONDS);
  }

  /** Records a future that would never be done if it were not cancelled. */
  void mustEnd(Future<?> future, boolean isEndless) {
    if (isEndless) {
      mustEnd.add(future);
    }
  }

  void subscribed() {
    subscriptions.incrementAndGet();
  }

  void unsubscribed() {
    subscriptions.decrementAndGet();
  }

  // Called by the test.

  /** Runs the case on the current thread. Throws an error if the outcome is not allowed. */
  void run() {
    Thread caller = Thread.currentThread();
    if (hasInterrupt) {
      schedule(() -> interrupt(caller), interruptAfterMicros);
    }
    Object value = null;
    Throwable failure = null;
    try {
      value = await();
    } catch (Throwable thrown) {
      failure = thrown;
    }
    boolean isFlagSet = end();
    if (failure == null ? !allowed.allowsValue(value) : !allowed.allowsFailure(failure)) {
      throw new AssertionError(
          this + " ended with " + (failure == null ? value : failure), failure);
    }
    if (failure instanceof AsyncInterruptedException && !isFlagSet) {
      throw new AssertionError(this + ": the interrupt flag is not set", failure);
    }
    if (failure != null) {
      awaitEnd();
    }
  }

  private synchronized void interrupt(Thread caller) {
    if (!isOver) {
      caller.interrupt();
    }
  }

  /** No interrupt arrives after this. Returns whether the flag was set, and clears it. */
  private synchronized boolean end() {
    isOver = true;
    return Thread.interrupted();
  }

  private @Nullable Object await() {
    return switch (wait) {
      case PLAIN -> Async.await(operation.start());
      case WITH_TIMEOUT -> Async.await(operation.start(), time);
      case IN_DEADLINE -> Async.withDeadline(time, () -> Async.await(operation.start()));
      case FOR_BODY_WITH_TIMEOUT ->
          Async.await(Async.start(() -> counted(() -> Async.await(operation.start())), time));
      case IN_CLEAN_UP -> Async.cleanUp(() -> Async.await(operation.start(), time));
    };
  }

  /** Waits until nothing of the case runs any more. */
  private void awaitEnd() {
    long end = System.nanoTime() + LIMIT_NANOS;
    while (bodies.get() > 0 || subscriptions.get() > 0 || !areDone()) {
      if (System.nanoTime() - end > 0) {
        throw new AssertionError(
            this + " left " + bodies + " bodies, " + subscriptions + " subscriptions, " + mustEnd);
      }
      LockSupport.parkNanos(POLL_NANOS);
    }
  }

  private boolean areDone() {
    for (Future<?> future : mustEnd) {
      if (!future.isDone()) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return "seed "
        + seed
        + ": "
        + operation
        + ", waits "
        + wait
        + " of "
        + time
        + (hasInterrupt ? ", interrupted after " + interruptAfterMicros : "")
        + "; allowed: "
        + allowed
        + ";";
  }
}

package io.smartasync;

import java.time.Duration;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * A wait that takes long, told to people: the call, what it waits for, and as far as that is known
 * who should complete it, and why that does not happen.
 */
final class StallDescription {

  /** How many of many futures are told of. */
  private static final int MOST = 8;

  private final StringBuilder text = new StringBuilder();
  private final Thread waiter = Thread.currentThread();

  /** Whose stacks have been told: two that wait for each other would be told for ever. */
  private final Set<Thread> told = new HashSet<>(Set.of(waiter));

  /** Of the current thread, which waits for something. */
  StallDescription(Object awaited, Duration since) {
    text.append(
            CallerFrames.nearest().map(f -> "await in " + f.toStackTraceElement()).orElse("await"))
        .append(" on ")
        .append(waiter.getName().isEmpty() ? numbered(waiter) : "thread '" + waiter.getName() + "'")
        .append(" has waited for ")
        .append(Durations.readable(since))
        .append(", for ");
    tell(awaited);
    ThreadPoolSnapshot.ofCurrent().ifPresent(this::tellPool);
  }

  private void tell(Object awaited) {
    switch (awaited) {
      case VirtualThreadFuture<?> future -> tellBody(future);
      case CombinedFuture<?> future -> tellParts(future);
      case PrefetchingSubscriber<?> subscriber ->
          text.append("the next element of a publisher that ").append(subscriber.whereItIs());
      default -> text.append(named(awaited)).append(", which does not tell who is to complete it");
    }
  }

  private static String named(Object awaited) {
    return awaited.getClass().getName().startsWith("java.util.concurrent.")
        ? awaited.toString() // says more, and is known not to do more
        : Objects.toIdentityString(awaited);
  }

  private static String numbered(Thread thread) {
    return (thread.isVirtual() ? "virtual thread #" : "thread #") + thread.threadId();
  }

  private void tellBody(VirtualThreadFuture<?> future) {
    Thread body = future.bodyThread();
    if (body == null) {
      text.append("a body of Async.start that ")
          .append(future.isWaitingToStart() ? "has no carrier thread yet" : "has just ended");
      return;
    }
    text.append("the body of Async.start on ").append(numbered(body));
    if (!told.add(body)) {
      text.append(body.equals(waiter) ? ", the waiting thread itself: a deadlock" : ", as above");
      return;
    }
    text.append(", which is at");
    for (StackTraceElement frame : body.getStackTrace()) {
      text.append("\n\tat ").append(frame);
    }
    Object next = StallReport.waitOf(body);
    if (next != null) {
      text.append("\nand so waits for ");
      tell(next);
    }
  }

  private void tellParts(CombinedFuture<?> future) {
    var unfinished = future.unfinished();
    text.append(unfinished.size()).append(" unfinished of ").append(future.origin());
    unfinished.stream()
        .limit(MOST)
        .forEach(
            part -> {
              text.append("\n- ");
              tell(part);
            });
    if (unfinished.size() > MOST) {
      text.append("\n- and ").append(unfinished.size() - MOST).append(" more");
    }
  }

  private void tellPool(ThreadPoolSnapshot pool) {
    text.append("\nThe thread belongs to a pool: ")
        .append(pool.waiting())
        .append(" of ")
        .append(pool.threads())
        .append(" threads named '")
        .append(pool.name())
        .append("*' wait like this one.");
    if (pool.waiting() == pool.threads()) {
      text.append(
          " If what they wait for is queued on the same pool, it can never begin: the pool is"
              + " starved. Run the tasks that wait on virtual threads, Async.start(() -> ...), or"
              + " what they wait for on another pool.");
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}

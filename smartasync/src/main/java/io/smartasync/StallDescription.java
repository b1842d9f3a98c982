package io.smartasync;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The text of a stall report: the call that waits, what it waits for, and as far as that is known,
 * what should complete it and why that has not happened.
 */
final class StallDescription implements AwaitedOperation.Description {

  /** The number of parts of a combined future that are described. */
  private static final int MAX_PARTS = 8;

  private final StringBuilder text = new StringBuilder();
  private final Thread waiter = Thread.currentThread();

  /** The threads already described: bodies that wait for each other would never end. */
  private final Set<Thread> described = new HashSet<>(Set.of(waiter));

  private StallDescription() {}

  /** Describes the wait of the current thread. */
  static String of(Object awaited, Duration elapsed) {
    StallDescription description = new StallDescription();
    description.appendCall(elapsed);
    description.appendAwaited(awaited);
    description.appendPool();
    return description.text.toString();
  }

  private void appendCall(Duration elapsed) {
    text.append(CallerFrames.callOf("await"))
        .append(" on ")
        .append(waiter.getName().isEmpty() ? id(waiter) : "thread '" + waiter.getName() + "'")
        .append(" has waited ")
        .append(Durations.format(elapsed))
        .append(" for ");
  }

  private void appendAwaited(Object awaited) {
    if (awaited instanceof AwaitedOperation operation) {
      operation.describe(this);
    } else {
      text.append(name(awaited)).append("; what will complete it is unknown");
    }
  }

  private static String name(Object awaited) {
    return awaited.getClass().getName().startsWith("java.util.concurrent.")
        ? awaited.toString() // says more, and these are known not to block
        : Objects.toIdentityString(awaited);
  }

  private static String id(Thread thread) {
    String id = (thread.isVirtual() ? "virtual thread #" : "thread #") + thread.threadId();
    return thread.getName().isEmpty() ? id : id + " '" + thread.getName() + "'";
  }

  @Override
  public StallDescription append(String part) {
    text.append(part);
    return this;
  }

  @Override
  public void appendBody(Thread body) {
    text.append(id(body));
    if (!described.add(body)) {
      text.append(body.equals(waiter) ? ", the waiting thread itself: a deadlock" : " (see above)");
      return;
    }
    text.append(", whose stack is:");
    for (StackTraceElement frame : body.getStackTrace()) {
      text.append("\n\tat ").append(frame);
    }
    Object next = ActiveWaits.awaitedBy(body);
    if (next != null) {
      text.append('\n').append(id(body)).append(" waits for ");
      appendAwaited(next);
    }
  }

  @Override
  public void appendParts(List<?> parts) {
    int shown = Math.min(parts.size(), MAX_PARTS);
    for (Object part : parts.subList(0, shown)) {
      text.append("\n- ");
      appendAwaited(part);
    }
    if (parts.size() > shown) {
      text.append("\n- and ").append(parts.size() - shown).append(" more");
    }
  }

  private void appendPool() {
    ThreadPoolSnapshot pool = ThreadPoolSnapshot.ofCurrentThread();
    if (pool == null) {
      return;
    }
    text.append("\nThread pool: ")
        .append(pool.waiting())
        .append(" of ")
        .append(pool.threads())
        .append(" threads named '")
        .append(pool.name())
        .append("*' are waiting in SmartAsync.");
    if (pool.waiting() == pool.threads()) {
      text.append(
          " If the tasks that they wait for are queued in the same pool, these can never start"
              + " (thread starvation). Run the waiting tasks on virtual threads with"
              + " Async.start(() -> ...), or run the tasks that they wait for in another pool.");
    }
  }
}

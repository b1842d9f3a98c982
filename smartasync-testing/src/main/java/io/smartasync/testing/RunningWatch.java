package io.smartasync.testing;

import io.smartasync.observation.Activities;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** Watches what begins and ends in the process, between two points in time. */
final class RunningWatch {

  private static final long POLL_NANOS = 1_000_000;

  private static final AtomicBoolean IS_ACTIVE = new AtomicBoolean();

  /** The beginnings of the names of threads that the JDK and the test runner keep. */
  private static final String[] KEPT = {
    "ForkJoinPool.commonPool-",
    "CompletableFutureDelayScheduler",
    "VirtualThread-",
    "Read-Poller",
    "Write-Poller",
    "Attach Listener",
    "process reaper",
    "surefire-",
    "junit-",
    "JFR ",
  };

  private final ActivityLog log = new ActivityLog();
  private final Set<Thread> threadsBefore = new HashSet<>(Thread.getAllStackTraces().keySet());

  private RunningWatch() {}

  /** Begins to watch. */
  static RunningWatch begin() {
    if (!IS_ACTIVE.compareAndSet(false, true)) {
      throw new IllegalStateException(
          "Something else is being watched: what is left running can be asserted by one test at a"
              + " time. If tests run in parallel, use @NothingLeftRunning");
    }
    RunningWatch watch = new RunningWatch();
    Activities.observe(watch.log);
    return watch;
  }

  /** Ends the watch without a check. */
  void abandon() {
    Activities.observe(null);
    IS_ACTIVE.set(false);
  }

  /** Waits until nothing is left, and ends the watch. */
  void requireNothingLeft(Duration patience, String... exceptThreads) {
    try {
      long end = System.nanoTime() + patience.toNanos();
      List<String> left = left(exceptThreads);
      while (!left.isEmpty() && System.nanoTime() - end < 0 && !Thread.interrupted()) {
        LockSupport.parkNanos(POLL_NANOS);
        left = left(exceptThreads);
      }
      if (!left.isEmpty()) {
        throw new AssertionError(
            "Left running, although nothing that began in the test should be:\n\n"
                + String.join("\n", left));
      }
    } finally {
      abandon();
    }
  }

  /** Returns a description of everything that has begun since, and not ended. */
  List<String> left(String... exceptThreads) {
    List<String> left = new ArrayList<>(log.inProgress());
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.isAlive()
          && !threadsBefore.contains(thread)
          && thread != Thread.currentThread()
          && !isKept(thread)
          && Arrays.stream(exceptThreads).noneMatch(thread.getName()::startsWith)) {
        left.add(describe(thread));
      }
    }
    return left;
  }

  private static boolean isKept(Thread thread) {
    ThreadGroup group = thread.getThreadGroup();
    return (group != null && group.getName().equals("InnocuousThreadGroup"))
        || thread.getClass().getName().equals("jdk.internal.misc.CarrierThread")
        || Arrays.stream(KEPT).anyMatch(thread.getName()::startsWith);
  }

  private static String describe(Thread thread) {
    String stack =
        Arrays.stream(thread.getStackTrace())
            .map(frame -> "    at " + frame + "\n")
            .collect(Collectors.joining());
    return "A thread, '" + thread.getName() + "', which is now\n" + stack;
  }
}

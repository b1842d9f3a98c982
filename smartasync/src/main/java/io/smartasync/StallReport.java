package io.smartasync;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One log record for each wait that takes longer than the system property {@value #PROPERTY} says.
 *
 * <p>The waiting thread writes it itself: it has nothing else to do. Where the property is not set,
 * which is known when this class is initialised, a thread that is about to park finds a constant
 * and parks.
 */
final class StallReport {

  static final String PROPERTY = "io.smartasync.stallReport";

  private static final @Nullable Duration AFTER = read(System.getProperty(PROPERTY));

  /** Who waits for what right now; kept only where stalls are reported. */
  private static final Map<Thread, Object> WAITS = new ConcurrentHashMap<>();

  private StallReport() {}

  static boolean isOn() {
    return AFTER != null;
  }

  /** The time of a setting; null for none, and for one that is no time, with a word in the log. */
  static @Nullable Duration read(@Nullable String setting) {
    if (setting == null) {
      return null;
    }
    Duration after = Durations.parse(setting);
    if (after == null) {
      logger()
          .log(
              Level.ERROR,
              () ->
                  "No stalls are reported: the system property %s is '%s', which is no time. Write a whole number greater than zero followed by ms, s, m or h, such as 30s"
                      .formatted(PROPERTY, setting));
    }
    return after;
  }

  private static Logger logger() {
    return System.getLogger("io.smartasync");
  }

  /** Parks as {@link ThreadParker} does, and reports when it takes too long. */
  static <T extends @Nullable Object> T get(Future<T> future, @Nullable Deadline limit)
      throws InterruptedException, ExecutionException, TimeoutException {
    Thread current = Thread.currentThread();
    // A wait may be inside another: of a future whose own get waits.
    Object outer = WAITS.put(current, future);
    try {
      Deadline report = Deadline.after(after());
      if (limit == null || !limit.isBefore(report)) {
        try {
          return ThreadParker.get(future, report);
        } catch (TimeoutException e) {
          log(future);
        }
      }
      return ThreadParker.get(future, limit);
    } finally {
      if (outer == null) {
        WAITS.remove(current);
      } else {
        WAITS.put(current, outer);
      }
    }
  }

  static Duration after() {
    return AFTER == null ? Duration.ZERO : AFTER;
  }

  /** What a thread waits for through this library, if it does. */
  static @Nullable Object waitOf(Thread thread) {
    return WAITS.get(thread);
  }

  /** Writes the record; a log that fails does not end the wait. */
  static void log(Object awaited) {
    try {
      logger()
          .log(Level.WARNING, new StallDescription(awaited, after()).toString(), AwaitSite.now());
    } catch (RuntimeException e) {
      Thread current = Thread.currentThread();
      current.getUncaughtExceptionHandler().uncaughtException(current, e);
    }
  }
}

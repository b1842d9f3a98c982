package io.smartasync;

import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Reports the calls that {@link BlockingGuard} refuses, and lets them wait, if the system property
 * {@value #PROPERTY} is {@code report}. Each place of the program that calls is logged once.
 *
 * <p>The property is read when the first call is refused, so that no other call pays for it.
 */
final class EventLoopReport {

  static final String PROPERTY = "io.smartasync.eventLoops";

  /** More places are not remembered, and not logged. */
  private static final int MAX_PLACES = 1 << 10;

  /** Strings only, which do not refer to a class loader. */
  private static final Set<String> PLACES = ConcurrentHashMap.newKeySet();

  /**
   * The synchronous methods whose calls have been reported. The waits in them are part of the call,
   * and are not reported again.
   */
  private static final Set<String> METHODS = ConcurrentHashMap.newKeySet();

  private static final boolean IS_ON = read(System.getProperty(PROPERTY));

  private EventLoopReport() {}

  static boolean isOn() {
    return IS_ON;
  }

  /** Parses a value of the property. Logs an error if it is invalid. */
  static boolean read(@Nullable String setting) {
    if (setting == null || setting.equals("refuse")) {
      return false;
    }
    if (setting.equals("report")) {
      return true;
    }
    WaitLog.logger()
        .log(
            Level.ERROR,
            "Ignoring io.smartasync.eventLoops='"
                + setting
                + "': waits on event loops are refused. Use refuse (the default) or report");
    return false;
  }

  /** Whether a call of the synchronous method that asks is the first one from its place. */
  static boolean isFirstCall(String call) {
    String method = CallerFrames.userMethod();
    if (METHODS.size() < MAX_PLACES && method != null) {
      METHODS.add(method);
    }
    return isFirst(call);
  }

  /** Whether a wait is the first one at its place, and not part of a call that is reported. */
  static boolean isFirstWait() {
    String method = CallerFrames.userMethod();
    return (method == null || !METHODS.contains(method)) && isFirst("await");
  }

  private static boolean isFirst(String call) {
    return PLACES.size() < MAX_PLACES && PLACES.add(call + CallerFrames.place());
  }

  /** Logs a refusal that is not thrown, with the stack of the current thread. */
  static void log(BlockingNotAllowedException refusal) {
    WaitLog.warn(
        () ->
            refusal.getMessage()
                + ". The call is not refused, because io.smartasync.eventLoops is 'report'. This is"
                + " logged once for each place that calls");
  }
}

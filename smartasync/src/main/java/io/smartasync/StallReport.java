package io.smartasync;

import java.lang.System.Logger.Level;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Writes one log record for each wait that takes longer than the system property {@value
 * #PROPERTY}.
 *
 * <p>The property is read once, when this class is initialised. If it is not set, {@link #isOn} is
 * a constant for the JIT compiler.
 */
final class StallReport {

  static final String PROPERTY = "io.smartasync.stallReport";

  private static final @Nullable Duration THRESHOLD = read(System.getProperty(PROPERTY));

  private StallReport() {}

  static boolean isOn() {
    return THRESHOLD != null;
  }

  /** Parses a value of the property. Returns null if it is not set; logs an error if invalid. */
  static @Nullable Duration read(@Nullable String setting) {
    if (setting == null) {
      return null;
    }
    Duration threshold = Durations.parse(setting);
    if (threshold == null) {
      WaitLog.logger()
          .log(
              Level.ERROR,
              "Ignoring " + PROPERTY + "='" + setting + "': not a duration. Use for example 30s");
    }
    return threshold;
  }

  private static Duration threshold() {
    return THRESHOLD == null ? Duration.ZERO : THRESHOLD;
  }

  /** Returns when a wait that begins now is to be reported. */
  static Deadline due() {
    return Deadline.after(threshold());
  }

  /** Logs that the current thread is stalled. */
  static void log(Object awaited) {
    WaitLog.warn(() -> StallDescription.of(awaited, threshold()));
  }
}

package io.smartasync;

import jdk.jfr.Event;
import org.jspecify.annotations.Nullable;

/**
 * The events for JDK Flight Recorder: {@link WaitEvent} and {@link BodyEvent}.
 *
 * <p>The module {@code jdk.jfr} is optional. While no recording runs, an event costs one comparison
 * and allocates nothing. Callers leave out the first event of a process, which would load the
 * classes of the recorder: a short program does not pay for them.
 */
final class FlightRecording {

  private FlightRecording() {}

  /** Whether the module is present. */
  private static final class Recorder {

    static final boolean IS_PRESENT = isPresent();

    private static boolean isPresent() {
      try {
        Class<?> unused = Event.class;
        return true;
      } catch (NoClassDefFoundError e) {
        return false;
      }
    }
  }

  /** Begins a wait of the current thread. Returns null if it is not to be recorded. */
  static @Nullable BegunEvent beginWait(Object awaited) {
    return recordsWaits() ? WaitEvent.started(awaited) : null;
  }

  /** Whether waits are recorded now. */
  static boolean recordsWaits() {
    return Recorder.IS_PRESENT && WaitEvent.PROBE.isEnabled();
  }

  /** Begins a body on the current thread. Returns null if it is not to be recorded. */
  static @Nullable BegunEvent beginBody() {
    return Recorder.IS_PRESENT && BodyEvent.PROBE.isEnabled() ? BodyEvent.started() : null;
  }
}

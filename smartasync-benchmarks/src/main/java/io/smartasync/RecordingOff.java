package io.smartasync;

/** Exposes the check that a wait makes for a recording to benchmarks. */
public final class RecordingOff {

  private RecordingOff() {}

  /**
   * Begins to record a wait.
   *
   * @param awaited what is waited for
   * @return whether a recording runs
   */
  public static boolean begins(Object awaited) {
    return FlightRecording.beginWait(awaited) != null;
  }
}

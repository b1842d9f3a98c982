package io.smartasync.benchmarks.suite;

import io.smartasync.benchmarks.CallerThread;
import java.util.Map;

/**
 * One JVM to be started: a contender, called by a kind of thread, with values for its parameters.
 *
 * @param measurement the measurement it belongs to
 * @param contender the name of JMH's method
 * @param caller the thread that calls it
 * @param parameters its parameters' values by their names
 */
record Fork(
    Measurement measurement,
    String contender,
    CallerThread caller,
    Map<String, String> parameters) {

  Class<?> benchmarkClass() {
    return measurement.benchmark();
  }

  @Override
  public String toString() {
    return "%s, %s, %s%s"
        .formatted(
            measurement.id(),
            contender,
            caller.label(),
            parameters.isEmpty() ? "" : ", " + parameters);
  }
}

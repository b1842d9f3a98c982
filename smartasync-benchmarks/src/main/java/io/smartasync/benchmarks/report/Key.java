package io.smartasync.benchmarks.report;

import io.smartasync.benchmarks.CallerThread;
import java.util.Map;

/**
 * The key of a score.
 *
 * @param measurement the identifier of the measurement
 * @param contender the name of the contender's method
 * @param caller the thread that calls it
 * @param parameters the values of its parameters by their names
 */
record Key(
    String measurement, String contender, CallerThread caller, Map<String, String> parameters) {}

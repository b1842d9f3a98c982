package io.smartasync.benchmarks.report;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What the forks of one contender have measured.
 *
 * @param time the median of the forks, each of which counts with the median of its iterations
 * @param unit the unit of the time
 * @param bytes what an operation allocates, the median of the forks
 * @param counters what else was counted, by name, the medians of the forks
 * @param forks how many forks there were
 */
record Score(
    double time, String unit, OptionalDouble bytes, Map<String, Double> counters, int forks) {

  static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}

package io.smartasync.benchmarks.report;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The result of all forks of one contender.
 *
 * @param time the median over the forks of the median of their iterations
 * @param unit the unit of the time
 * @param bytes the bytes that an operation allocates, the median of the forks
 * @param counters the other counters by name, each the median of the forks
 * @param forks the number of forks
 */
record Score(
    double time, String unit, OptionalDouble bytes, Map<String, Double> counters, int forks) {

  /** Returns a counter, or NaN if the contender does not count it. */
  double counter(String name) {
    return counters.getOrDefault(name, Double.NaN);
  }

  static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}

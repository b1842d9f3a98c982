package io.smartasync.benchmarks.report;

import io.smartasync.benchmarks.suite.Measurement;
import java.util.List;

/**
 * The text of the report about a measurement, besides its results.
 *
 * @param measurement the measurement
 * @param title its heading
 * @param text describes what is measured
 * @param layout the columns of its table
 * @param goals its goals
 * @param limit explains why a goal is missed; printed only if one is
 */
record Section(
    Measurement measurement,
    String title,
    String text,
    Layout layout,
    List<Goal> goals,
    String limit) {

  /** The columns of a table. */
  enum Layout {
    /** Time, ratio to the yardstick and allocated bytes, for each thread. */
    TIMES,

    /** Time and ratio, for measurements without meaningful allocation. */
    TIMES_ALONE,

    /** The number of calls in flight and their memory. */
    IN_FLIGHT
  }
}

package io.smartasync.benchmarks.report;

import io.smartasync.benchmarks.suite.Measurement;
import java.util.List;

/**
 * What the report says of a measurement, beside what was measured.
 *
 * @param measurement the measurement
 * @param title its heading
 * @param text what is measured
 * @param layout the columns of its table
 * @param goals its goals
 * @param limit why a goal is missed, to be said where one is
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

    /** Time and ratio alone, where bytes say nothing. */
    TIMES_ALONE,

    /** What is in flight and its memory. */
    IN_FLIGHT
  }
}

package io.smartasync.benchmarks.report;

/**
 * The result of a run for a goal.
 *
 * @param goal the goal
 * @param result what was measured
 * @param reached whether the result reaches the goal
 */
record Finding(String goal, String result, boolean reached) {}

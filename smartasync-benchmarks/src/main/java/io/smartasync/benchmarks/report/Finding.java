package io.smartasync.benchmarks.report;

/**
 * What the run says of a goal.
 *
 * @param goal the goal
 * @param result what was measured
 * @param reached whether that reaches the goal
 */
record Finding(String goal, String result, boolean reached) {}

/**
 * Writes the report of a run: the text, its tables and the chart, all of it from the run's file.
 */
@NullMarked
package io.smartasync.benchmarks.report;

import org.jspecify.annotations.NullMarked;

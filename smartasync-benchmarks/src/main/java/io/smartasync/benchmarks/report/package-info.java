/** Writes the text, the tables and the chart of the report from the file of a run. */
@NullMarked
package io.smartasync.benchmarks.report;

import org.jspecify.annotations.NullMarked;

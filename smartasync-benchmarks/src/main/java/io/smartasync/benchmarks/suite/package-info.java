/** Runs every measurement, fork by fork, and stores JMH's results in one file. */
@NullMarked
package io.smartasync.benchmarks.suite;

import org.jspecify.annotations.NullMarked;

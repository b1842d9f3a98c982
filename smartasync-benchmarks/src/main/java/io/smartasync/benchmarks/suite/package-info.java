/** Runs every measurement, fork by fork, and keeps what JMH says of each in one file. */
@NullMarked
package io.smartasync.benchmarks.suite;

import org.jspecify.annotations.NullMarked;

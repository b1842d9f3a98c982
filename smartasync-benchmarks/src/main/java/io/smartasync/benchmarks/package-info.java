/**
 * What SmartAsync costs, measured beside code written by hand and beside the peers. Each class is
 * one measurement.
 */
@NullMarked
package io.smartasync.benchmarks;

import org.jspecify.annotations.NullMarked;

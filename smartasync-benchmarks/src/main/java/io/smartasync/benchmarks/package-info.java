/**
 * Measures the cost of SmartAsync beside hand-written code and the peers. Each class is one
 * measurement.
 */
@NullMarked
package io.smartasync.benchmarks;

import org.jspecify.annotations.NullMarked;

/** Programs that make one call, each in a JVM that has just started, and what measures them. */
@NullMarked
package io.smartasync.benchmarks.cold;

import org.jspecify.annotations.NullMarked;

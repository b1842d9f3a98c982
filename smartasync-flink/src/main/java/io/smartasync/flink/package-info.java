/**
 * Calls an asynchronous twin for each element of an Apache Flink stream.
 *
 * <p>{@link io.smartasync.flink.SmartAsyncFunction} is a function for Flink's {@code
 * AsyncDataStream}. It opens the service on the task manager, cancels operations that are no longer
 * needed, and leaves nothing running. The number of operations in flight, their order, their
 * timeout, retries and the guarantees on failure are Flink's.
 */
@NullMarked
package io.smartasync.flink;

import org.jspecify.annotations.NullMarked;

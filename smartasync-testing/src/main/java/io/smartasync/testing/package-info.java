/**
 * Helps to test operations that are called synchronously and asynchronously, with JUnit and
 * AssertJ.
 *
 * <p>{@link io.smartasync.testing.EveryContext @EveryContext} runs one test on each kind of thread
 * and through the asynchronous twin.
 */
@NullMarked
package io.smartasync.testing;

import org.jspecify.annotations.NullMarked;

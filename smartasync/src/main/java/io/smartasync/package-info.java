/**
 * Write an operation once; call it from synchronous and from asynchronous code.
 *
 * <p>{@link io.smartasync.SmartAsync @SmartAsync} marks the operation, {@link io.smartasync.Async}
 * has what its body and its callers use, and {@link io.smartasync.BlockingPolicy} says which
 * threads must never wait.
 */
@NullMarked
package io.smartasync;

import org.jspecify.annotations.NullMarked;

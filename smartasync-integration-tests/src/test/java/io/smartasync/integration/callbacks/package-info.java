/** Tests on callbacks of real libraries, which {@code Async.create} turns into futures. */
@NullMarked
package io.smartasync.integration.callbacks;

import org.jspecify.annotations.NullMarked;

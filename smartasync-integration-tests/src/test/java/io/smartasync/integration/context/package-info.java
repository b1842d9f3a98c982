/** Thread-bound context reaches both the synchronous and the asynchronous method. */
@NullMarked
package io.smartasync.integration.context;

import org.jspecify.annotations.NullMarked;

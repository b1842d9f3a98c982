/** The Reactive Streams TCK, applied to all that publishes or subscribes. */
@NullMarked
package io.smartasync.tck;

import org.jspecify.annotations.NullMarked;

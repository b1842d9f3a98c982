/** The Reactive Streams TCK, applied to all publishers and subscribers. */
@NullMarked
package io.smartasync.tck;

import org.jspecify.annotations.NullMarked;

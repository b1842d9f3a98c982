/** The Reactive Streams TCK, applied to both directions between publishers and streams. */
@NullMarked
package io.smartasync.tck;

import org.jspecify.annotations.NullMarked;

/** Writes the generated interfaces, as a good engineer would have written them by hand. */
@NullMarked
package io.smartasync.processor.write;

import org.jspecify.annotations.NullMarked;

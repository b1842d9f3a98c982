/**
 * The asynchronous types of libraries: futures, reactive values and publishers, with the code that
 * converts them. A type of another library is another row of {@link
 * io.smartasync.processor.table.AsyncTypeTable}.
 *
 * <p>Names types only by name, because libraries may be missing. Imports nothing of the processor.
 */
@NullMarked
package io.smartasync.processor.table;

import org.jspecify.annotations.NullMarked;

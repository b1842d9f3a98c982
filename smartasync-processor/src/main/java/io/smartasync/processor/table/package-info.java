/**
 * The table of asynchronous types: what the processor knows of each library's futures, reactive
 * values and publishers. Another library is another row of {@link
 * io.smartasync.processor.table.AsyncTypeTable}.
 */
@NullMarked
package io.smartasync.processor.table;

import org.jspecify.annotations.NullMarked;

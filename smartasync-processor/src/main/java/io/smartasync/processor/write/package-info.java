/**
 * Writes the {@code model} as source code: types, methods and their bodies, annotations and
 * comments.
 *
 * <p>Decisions about what is generated belong to {@code read}; writing reports nothing. Imports
 * {@code model}, {@code element} and {@code table}.
 */
@NullMarked
package io.smartasync.processor.write;

import org.jspecify.annotations.NullMarked;

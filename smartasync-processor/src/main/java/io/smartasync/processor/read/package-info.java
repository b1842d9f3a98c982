/**
 * Reads annotated elements: determines what they ask for, checks it, and returns the {@code model}
 * of what is to be generated.
 *
 * <p>A class whose name ends in {@code Reader} returns a model, or empty if something is wrong, and
 * adds what is wrong to a {@link io.smartasync.processor.report.ValidationReport}. A class whose
 * name ends in {@code Check} returns the problem that it finds. None of them prints. Imports {@code
 * model}, {@code table}, {@code element} and {@code report}.
 */
@NullMarked
package io.smartasync.processor.read;

import org.jspecify.annotations.NullMarked;

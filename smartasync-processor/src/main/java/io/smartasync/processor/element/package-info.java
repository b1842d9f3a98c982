/**
 * Facts about elements and types that reading and writing both need: the members of types, the
 * annotations of SmartAsync and their values, nullness annotations, and the types that a type
 * refers to.
 *
 * <p>Imports nothing of the processor.
 */
@NullMarked
package io.smartasync.processor.element;

import org.jspecify.annotations.NullMarked;

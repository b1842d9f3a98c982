/** Reads annotated elements: the rules, and the errors for whoever breaks them. */
@NullMarked
package io.smartasync.processor.read;

import org.jspecify.annotations.NullMarked;

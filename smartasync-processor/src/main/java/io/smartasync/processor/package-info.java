/**
 * The annotation processor: {@code read} turns annotated elements into the {@code model}, reporting
 * what is wrong with them; {@code write} turns the model into source.
 */
@NullMarked
package io.smartasync.processor;

import org.jspecify.annotations.NullMarked;

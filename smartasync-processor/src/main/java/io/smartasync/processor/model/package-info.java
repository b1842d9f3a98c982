/**
 * What is to be generated: interfaces with their operations, facades with their methods, and
 * adapters. Records that carry every decision, so that writing decides nothing but how to write it.
 *
 * <p>Whatever depends on annotations or on the rules belongs to {@code read}. Imports {@code
 * table}.
 */
@NullMarked
package io.smartasync.processor.model;

import org.jspecify.annotations.NullMarked;

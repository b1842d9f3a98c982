/**
 * What is to be generated: interfaces with their operations, facades with their methods, and
 * adapters. The records contain every decision, so that {@code write} decides only how to express
 * it.
 *
 * <p>What depends on annotations or on rules belongs to {@code read}. Imports {@code table}.
 */
@NullMarked
package io.smartasync.processor.model;

import org.jspecify.annotations.NullMarked;

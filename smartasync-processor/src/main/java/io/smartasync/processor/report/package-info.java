/**
 * What is wrong with annotated elements: problems, the report that collects them, and how messages
 * name methods and types.
 *
 * <p>Reading finds problems and adds them to a {@link
 * io.smartasync.processor.report.ValidationReport}; only a step of the processor prints them.
 * Imports nothing of the processor.
 */
@NullMarked
package io.smartasync.processor.report;

import org.jspecify.annotations.NullMarked;

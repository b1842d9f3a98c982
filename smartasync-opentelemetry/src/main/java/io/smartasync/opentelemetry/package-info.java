/**
 * Propagates OpenTelemetry's context, and with it the current span and the baggage, to other
 * threads through Micrometer's {@code context-propagation}.
 *
 * <p>Nothing needs to be called or configured: {@code context-propagation} finds {@link
 * io.smartasync.opentelemetry.OpenTelemetryContextAccessor} by itself.
 */
@NullMarked
package io.smartasync.opentelemetry;

import org.jspecify.annotations.NullMarked;

/**
 * Propagates OpenTelemetry's context to other threads through Micrometer's {@code
 * context-propagation}.
 */
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"}) // they have no others
module io.smartasync.opentelemetry {
  requires transitive context.propagation;
  requires transitive io.opentelemetry.context;
  requires static transitive org.jspecify;

  exports io.smartasync.opentelemetry;

  provides io.micrometer.context.ThreadLocalAccessor with
      io.smartasync.opentelemetry.OpenTelemetryContextAccessor;
}

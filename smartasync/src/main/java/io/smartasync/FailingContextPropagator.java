package io.smartasync;

import java.util.ServiceConfigurationError;

/**
 * Stands in where Micrometer's context propagation is there and cannot be used. Going on without it
 * would lose what a program relies on being carried, and nobody would notice.
 */
final class FailingContextPropagator implements ContextPropagator {

  private final Throwable cause;

  FailingContextPropagator(Throwable cause) {
    this.cause = cause;
  }

  @Override
  public Snapshot capture() {
    throw new ServiceConfigurationError(
        "What is bound to the calling thread cannot be taken along, so nothing is started:"
            + " Micrometer's context propagation, or an accessor that is registered with it, cannot"
            + " be loaded. Put the accessor on the class path as it was compiled, or take it out of"
            + " META-INF/services or of the module's provides. The reason: "
            + cause,
        cause);
  }
}

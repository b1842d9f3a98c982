package io.smartasync;

import java.util.ServiceConfigurationError;

/**
 * Replaces Micrometer's context propagation if it is present and cannot be loaded, and fails every
 * call that would start a body. Without the context, the body would run with the wrong one, and the
 * program would not notice.
 */
final class FailingContextPropagator implements ContextPropagator {

  private final Throwable cause;

  FailingContextPropagator(Throwable cause) {
    this.cause = cause;
  }

  @Override
  public Snapshot capture() {
    throw new ServiceConfigurationError(
        "Asynchronous calls are disabled: the context of the calling thread cannot be captured,"
            + " because Micrometer's context-propagation or a ThreadLocalAccessor registered with"
            + " it cannot be loaded. Add the accessor and the classes it needs to the class path,"
            + " or remove it from META-INF/services or from the 'provides' of its module. Cause: "
            + cause,
        cause);
  }
}

package io.smartasync;

import java.util.ServiceConfigurationError;

/**
 * Stands in where the registered policies could not be loaded. Going on without them would let
 * threads wait of which one of them might have said that they must not.
 */
final class FailingBlockingPolicy implements BlockingPolicy {

  private final Throwable cause;

  FailingBlockingPolicy(Throwable cause) {
    this.cause = cause;
  }

  @Override
  public Verdict judge(Thread thread) {
    throw new ServiceConfigurationError(
        "Which threads must not wait is not known, so no synchronous call is made: a registered "
            + BlockingPolicy.class.getName()
            + " cannot be loaded. Put it on the class path as it was compiled, or take it out of"
            + " META-INF/services or of the module's provides. The reason: "
            + cause,
        cause);
  }
}

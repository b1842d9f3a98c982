package io.smartasync;

import java.util.ServiceConfigurationError;

/**
 * Replaces the registered policies if one of them cannot be loaded, and fails every synchronous
 * call. Without the missing policy, a call could wait on a thread that the policy would refuse.
 */
final class FailingBlockingPolicy implements BlockingPolicy {

  private static final String PROVIDER = "Provider ";

  private final Throwable cause;

  FailingBlockingPolicy(Throwable cause) {
    this.cause = cause;
  }

  @Override
  public Verdict judge(Thread thread) {
    throw new ServiceConfigurationError(
        "Synchronous calls are disabled: "
            + provider()
            + " cannot be loaded. Add it and the classes it needs to the class path, or remove it"
            + " from META-INF/services or from the 'provides' of its module. Cause: "
            + cause,
        cause);
  }

  /** Returns the provider with its name, if {@link java.util.ServiceLoader}'s message has it. */
  private String provider() {
    String message = cause.getMessage();
    int name = message == null ? -1 : message.indexOf(PROVIDER);
    if (message == null || name < 0) {
      return "a BlockingPolicy provider";
    }
    int end = message.indexOf(' ', name + PROVIDER.length());
    return "BlockingPolicy provider "
        + message.substring(name + PROVIDER.length(), end < 0 ? message.length() : end);
  }
}

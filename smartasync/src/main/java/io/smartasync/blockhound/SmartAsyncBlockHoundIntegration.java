package io.smartasync.blockhound;

import reactor.blockhound.BlockHound;
import reactor.blockhound.integration.BlockHoundIntegration;

/**
 * Configures BlockHound to allow this library's waits where the program has explicitly allowed
 * them: inside {@code Async.allowBlocking}, or by a {@code BlockingPolicy}.
 *
 * <p>Only the wait itself is allowed, not other blocking calls in the same scope. BlockHound judges
 * all other waits on the threads that it guards; on Reactor's own threads, this library refuses
 * them first.
 *
 * @since 0.1
 */
public final class SmartAsyncBlockHoundIntegration implements BlockHoundIntegration {

  private static final String LIBRARY = "io.smartasync.";

  /** Called by {@link java.util.ServiceLoader}. */
  public SmartAsyncBlockHoundIntegration() {}

  @Override
  public void applyTo(BlockHound.Builder builder) {
    builder
        .allowBlockingCallsInside(LIBRARY + "ThreadParker", "getWhereAllowed")
        .allowBlockingCallsInside(LIBRARY + "ThreadParker", "blockWhereAllowed")
        // The first thread that uses these classes looks for services and libraries in jars.
        .allowBlockingCallsInside(LIBRARY + "RegisteredPolicies", "<clinit>")
        .allowBlockingCallsInside(LIBRARY + "NamedEventLoops", "<clinit>")
        .allowBlockingCallsInside(LIBRARY + "CapturedContext", "<clinit>");
  }
}

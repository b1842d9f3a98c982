package io.smartasync.blockhound;

import reactor.blockhound.BlockHound;
import reactor.blockhound.integration.BlockHoundIntegration;

/**
 * Tells BlockHound, which finds it by itself, what of this library may block.
 *
 * <p>That is a wait on a thread of which the program has said that it may: in {@code
 * Async.allowBlocking}, or by a {@code BlockingPolicy}. It is the wait alone that may, not what
 * else is done in the scope. Any other wait on a thread that BlockHound guards is for BlockHound to
 * judge; those on Reactor's own threads the library refuses before.
 */
public final class SmartAsyncBlockHoundIntegration implements BlockHoundIntegration {

  private static final String LIBRARY = "io.smartasync.";

  /** For BlockHound, which makes one. */
  public SmartAsyncBlockHoundIntegration() {}

  @Override
  public void applyTo(BlockHound.Builder builder) {
    builder
        .allowBlockingCallsInside(LIBRARY + "ThreadParker", "getWhereDeclaredAllowed")
        .allowBlockingCallsInside(LIBRARY + "ThreadParker", "blockWhereDeclaredAllowed")
        // Providers of services are read from jars, once, by whichever thread is the first.
        .allowBlockingCallsInside(LIBRARY + "BlockingGuard", "<clinit>")
        .allowBlockingCallsInside(LIBRARY + "CapturedContext", "<clinit>");
  }
}

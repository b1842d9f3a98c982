package io.smartasync.jcstress;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/**
 * Ends JVMs of jcstress that hang. jcstress has a timeout of its own, but not during the first
 * trial of a test, where it would wait for ever. A test whose JVM is ended fails.
 */
final class HungForks {

  private static final Duration INTERVAL = Duration.ofSeconds(5);

  private HungForks() {}

  /** Ends every JVM that runs longer than a limit, from now on. */
  static void endAfter(Duration limit) {
    Thread.ofPlatform()
        .daemon()
        .name("hung-forks")
        .start(
            () -> {
              while (true) {
                LockSupport.parkNanos(INTERVAL.toNanos());
                endThoseStartedBefore(Instant.now().minus(limit));
              }
            });
  }

  static void endThoseStartedBefore(Instant time) {
    ProcessHandle.current()
        .children()
        .filter(fork -> fork.info().startInstant().filter(time::isAfter).isPresent())
        .forEach(
            fork -> {
              System.err.println("Ending process " + fork.pid() + ": a test hangs in it");
              fork.destroyForcibly();
            });
  }
}

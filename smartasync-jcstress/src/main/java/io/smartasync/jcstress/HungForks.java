package io.smartasync.jcstress;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/**
 * Ends JVMs that jcstress has started and that hang. It looks at the time itself, but not while it
 * tries a race for the first time, and would wait for ever. One that is ended fails its test.
 */
final class HungForks {

  private static final Duration INTERVAL = Duration.ofSeconds(5);

  private HungForks() {}

  /** From now on, no JVM may take longer. */
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
              System.err.println("A race hangs in the process " + fork.pid() + ", which is ended");
              fork.destroyForcibly();
            });
  }
}

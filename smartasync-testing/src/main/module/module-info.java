/**
 * Runs a JUnit test in every calling context, and asserts how asynchronous operations end and that
 * nothing is left running.
 */
module io.smartasync.testing {
  requires transitive io.smartasync;
  requires transitive org.assertj.core;
  requires static transitive org.jspecify;
  requires transitive org.junit.jupiter.api;

  exports io.smartasync.testing;

  // JUnit instantiates the extensions.
  opens io.smartasync.testing to
      org.junit.platform.commons;

  provides io.smartasync.BlockingPolicy with
      io.smartasync.testing.EventLoopPolicy;
}

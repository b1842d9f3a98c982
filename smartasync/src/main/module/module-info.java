/**
 * The runtime of SmartAsync: the annotations, the methods that wait, and the exceptions.
 *
 * <p>It requires only {@code java.base}. The JSpecify annotations are needed at compile time only.
 * Micrometer's context propagation, Vert.x, BlockHound and JDK Flight Recorder are used if they are
 * present.
 */
// The optional libraries are automatic modules; the module for tests is built later.
@SuppressWarnings({"requires-automatic", "module"})
module io.smartasync {
  requires static transitive org.jspecify;
  requires static context.propagation;
  requires static io.vertx.core;
  requires static jdk.jfr;
  requires static reactor.blockhound;

  exports io.smartasync;
  exports io.smartasync.observation to
      io.smartasync.testing;

  uses io.smartasync.BlockingPolicy;

  provides reactor.blockhound.integration.BlockHoundIntegration with
      io.smartasync.blockhound.SmartAsyncBlockHoundIntegration;
}

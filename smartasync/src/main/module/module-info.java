/**
 * The runtime of SmartAsync: the annotation, the waiting, the exceptions.
 *
 * <p>It depends on nothing but {@code java.base}; the JSpecify annotations are needed at compile
 * time only; Micrometer's context propagation and BlockHound are used where the program has them.
 */
@SuppressWarnings("requires-automatic") // nothing is needed of the modules that are no real ones yet
module io.smartasync {
  requires static transitive org.jspecify;
  requires static context.propagation;
  requires static reactor.blockhound;

  exports io.smartasync;

  uses io.smartasync.BlockingPolicy;

  provides reactor.blockhound.integration.BlockHoundIntegration with
      io.smartasync.blockhound.SmartAsyncBlockHoundIntegration;
}

/**
 * The runtime of SmartAsync: the annotation, the waiting, the exceptions.
 *
 * <p>It depends on nothing but {@code java.base}; the JSpecify annotations are needed at compile
 * time only, and Micrometer's context propagation is used where the program has it.
 */
@SuppressWarnings("requires-automatic") // nothing is needed of the module that is no real one yet
module io.smartasync {
  requires static transitive org.jspecify;
  requires static context.propagation;

  exports io.smartasync;

  uses io.smartasync.BlockingPolicy;
}

/**
 * The runtime of SmartAsync: the annotation, the waiting, the exceptions.
 *
 * <p>It depends on nothing but {@code java.base}; the JSpecify annotations are needed at compile
 * time only.
 */
module io.smartasync {
  requires static transitive org.jspecify;

  exports io.smartasync;

  uses io.smartasync.BlockingPolicy;
}

/**
 * Lets a call of a generated twin on a Spring bean meet the advice of the bean's proxy.
 *
 * <p>The modules that are required statically are used where the program has them.
 */
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"}) // Spring has no others
module io.smartasync.spring {
  requires transitive io.smartasync;
  requires spring.aop;
  requires spring.beans;
  requires transitive spring.context;
  requires spring.core;
  requires static transitive org.jspecify;
  requires static context.propagation;
  requires static spring.boot.autoconfigure;
  requires static spring.security.core;

  exports io.smartasync.spring;

  // Spring instantiates the configuration and calls its bean methods.
  opens io.smartasync.spring;
}

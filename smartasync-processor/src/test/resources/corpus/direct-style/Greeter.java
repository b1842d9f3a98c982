package direct;

import io.smartasync.SmartAsync;

/** Greets people. */
public class Greeter implements SmartGreeter {

  /**
   * Greets somebody.
   *
   * @param name who
   * @return the greeting
   */
  @SmartAsync
  @Override
  public String greet(String name) {
    return "Hello, " + name + (Thread.currentThread().isVirtual() ? " from afar" : "");
  }
}

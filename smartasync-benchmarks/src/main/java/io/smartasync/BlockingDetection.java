package io.smartasync;

/**
 * Lets a benchmark ask what every synchronous call asks first. Refusing, which makes an exception,
 * is no part of it.
 */
public final class BlockingDetection {

  private BlockingDetection() {}

  /**
   * Whether the current thread must not wait.
   *
   * @return whether a synchronous call would be refused on it
   */
  public static boolean isRefused() {
    return Blocking.refusal(Thread.currentThread()) != null;
  }
}

package io.smartasync;

/**
 * Lets a benchmark ask what every synchronous call asks first. Refusing, which makes an exception,
 * is no part of it.
 */
public final class BlockingDetection {

  private BlockingDetection() {}

  /**
   * Whether the current thread must not wait, as every call asks first.
   *
   * @return whether a synchronous call would be refused on it
   */
  public static boolean isRefused() {
    return BlockingGuard.quickRefusal(Thread.currentThread()) != null;
  }

  /**
   * The same, by the names of plain threads too: as whoever has to wait asks, and every call where
   * there are event loops that nothing else tells.
   *
   * @return whether waiting would be refused on it
   */
  public static boolean isRefusedByName() {
    return BlockingGuard.refusal(Thread.currentThread()) != null;
  }
}

package io.smartasync;

/**
 * Exposes the check that starts every synchronous call to benchmarks, without the creation of the
 * exception.
 */
public final class BlockingDetection {

  private BlockingDetection() {}

  /**
   * Checks whether the current thread must not wait, as every call does first.
   *
   * @return whether a synchronous call would be refused on it
   */
  public static boolean isRefused() {
    return BlockingGuard.quickRefusalReason(Thread.currentThread()) != null;
  }

  /**
   * Checks whether the current thread must not wait, including the names of plain threads: as a
   * call does that has to wait, and as every call does if a library with named event loops is on
   * the class path.
   *
   * @return whether waiting would be refused on it
   */
  public static boolean isRefusedByName() {
    return BlockingGuard.refusalReason(Thread.currentThread()) != null;
  }
}

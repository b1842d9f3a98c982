package io.smartasync;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The place where a failure was waited for. It is attached to the failure as a suppressed
 * exception, because the failure's own trace shows only where it occurred, possibly on another
 * thread.
 *
 * <p>A call that fails is everyday work, so its place is kept as the JVM captures it, and is
 * decoded only if somebody reads it. Any number of callers may wait for the same failure; therefore
 * only the first few different places are kept, and only so many are compared.
 */
final class AwaitSite extends Exception {

  private static final long serialVersionUID = 1L;

  /** The number of places that are kept with one failure. */
  static final int MAX_SITES = 8;

  /** How many places are compared with those that a failure already has. */
  private static final int MAX_COMPARISONS = 64;

  private final String threadName = Thread.currentThread().getName();

  /** How often a place was compared with this one and the later ones; guarded by the failure. */
  private transient int comparisons;

  private AwaitSite() {}

  /** Returns the place where the current thread is now. */
  static AwaitSite current() {
    AwaitSite site = new AwaitSite();
    site.setStackTrace(site.getStackTrace());
    return site;
  }

  /**
   * Attaches the current place to a failure that is about to be thrown here, unless the failure
   * could outlive the class loader of this class and would keep it.
   */
  static void attachTo(Throwable failure) {
    if (!ClassLoaders.mayReferToThisLibrary(failure.getClass())) {
      return;
    }
    // Throwable guards its suppressed exceptions with this lock.
    synchronized (failure) {
      List<AwaitSite> sites = sitesOf(failure);
      if (sites.isEmpty()) {
        failure.addSuppressed(new AwaitSite());
      } else if (sites.size() < MAX_SITES && sites.get(0).comparisons++ < MAX_COMPARISONS) {
        AwaitSite site = new AwaitSite();
        if (!site.isIn(sites)) {
          failure.addSuppressed(site);
        }
      }
    }
  }

  private static List<AwaitSite> sitesOf(Throwable failure) {
    List<AwaitSite> sites = new ArrayList<>();
    for (Throwable suppressed : failure.getSuppressed()) {
      if (suppressed instanceof AwaitSite site) {
        sites.add(site);
      }
    }
    return sites;
  }

  private boolean isIn(List<AwaitSite> sites) {
    StackTraceElement[] trace = getStackTrace();
    for (AwaitSite site : sites) {
      if (Arrays.equals(trace, site.getStackTrace())) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String getMessage() {
    return "awaited on thread '" + threadName + "'";
  }

  /**
   * Returns the stack from the frame that called this library. The JDK prints the frames of this
   * library too.
   */
  @Override
  public StackTraceElement[] getStackTrace() {
    return CallerFrames.ofCaller(super.getStackTrace());
  }
}

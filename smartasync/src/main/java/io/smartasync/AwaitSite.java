package io.smartasync;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The place where a failure was waited for. It is attached to the failure as a suppressed
 * exception, because the failure's own trace shows only where it occurred, possibly on another
 * thread.
 *
 * <p>Any number of callers may wait for the same failure, so only the first few different places
 * are kept. Comparing places takes the whole stack; a call that has met the same failure many times
 * is no longer compared.
 */
final class AwaitSite extends Exception {

  private static final long serialVersionUID = 1L;

  /** The number of places that are kept with one failure. */
  static final int MAX_SITES = 8;

  /** How often the stack behind one call is compared, for it may be reached in several ways. */
  private static final int MAX_COMPARISONS = 64;

  private final transient @Nullable Call call;

  /** How often this call met the failure; guarded by the failure. */
  private transient int meetings;

  /** A call into this library, in a form that is cheap to obtain. */
  private record Call(String className, String methodName, int byteCodeIndex) {}

  private AwaitSite(@Nullable Call call) {
    super("awaited on thread '" + Thread.currentThread().getName() + "'");
    this.call = call;
    setStackTrace(CallerFrames.stackTrace());
  }

  /** Returns the place where the current thread is now. */
  static AwaitSite current() {
    return new AwaitSite(null);
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
      if (sites.size() >= MAX_SITES) {
        return;
      }
      Call call = currentCall();
      if (call != null && hasMetOften(call, sites)) {
        return;
      }
      AwaitSite site = new AwaitSite(call);
      if (!site.isIn(sites)) {
        failure.addSuppressed(site);
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

  private static @Nullable Call currentCall() {
    StackWalker.StackFrame frame = CallerFrames.call();
    return frame == null
        ? null
        : new Call(frame.getClassName(), frame.getMethodName(), frame.getByteCodeIndex());
  }

  private static boolean hasMetOften(Call call, List<AwaitSite> sites) {
    for (AwaitSite site : sites) {
      if (call.equals(site.call)) {
        return ++site.meetings >= MAX_COMPARISONS;
      }
    }
    return false;
  }

  private boolean isIn(List<AwaitSite> sites) {
    for (AwaitSite site : sites) {
      if (Arrays.equals(getStackTrace(), site.getStackTrace())) {
        return true;
      }
    }
    return false;
  }

  /** Does nothing: the trace is set by the constructor. */
  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}

package io.smartasync;

import java.util.Arrays;

/**
 * Where a failure was waited for: attached to it as a suppressed exception, because its own trace
 * shows only where it happened, which may be another thread.
 *
 * <p>A failure may be shared by any number of waiting callers, so the first few different places
 * are kept and no more.
 */
final class AwaitedHere extends Exception {

  private static final long serialVersionUID = 1L;

  /** How many places are kept with one failure. */
  static final int MOST = 8;

  private AwaitedHere(String threadName, StackTraceElement[] callers) {
    super("on thread '" + threadName + "'");
    setStackTrace(callers);
  }

  /** Attaches the current place to a failure that is about to be thrown here. */
  static void attachTo(Throwable failure) {
    // The lock that Throwable itself holds while its suppressed exceptions change.
    synchronized (failure) {
      Throwable[] suppressed = failure.getSuppressed();
      if (count(suppressed) >= MOST) {
        return;
      }
      AwaitedHere here = new AwaitedHere(Thread.currentThread().getName(), CallerFrames.all());
      for (Throwable other : suppressed) {
        if (other instanceof AwaitedHere place && here.isSamePlaceAs(place)) {
          return;
        }
      }
      failure.addSuppressed(here);
    }
  }

  private static int count(Throwable[] suppressed) {
    int places = 0;
    for (Throwable each : suppressed) {
      if (each instanceof AwaitedHere) {
        places++;
      }
    }
    return places;
  }

  private boolean isSamePlaceAs(AwaitedHere other) {
    return Arrays.equals(getStackTrace(), other.getStackTrace());
  }

  /** The stack is given, not read again from the top. */
  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}

package io.smartasync;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where a failure was waited for: attached to it as a suppressed exception, because its own trace
 * shows only where it happened, which may be another thread.
 *
 * <p>A failure may be shared by any number of waiting callers, so the first few different places
 * are kept and no more. To tell whether a place is another takes reading the whole stack; a call
 * that has waited for the same failure many times is not looked at any further.
 */
final class AwaitSite extends Exception {

  private static final long serialVersionUID = 1L;

  /** How many places are kept with one failure. */
  static final int MOST = 8;

  /** How often one call is looked at, for the other places from which it may be reached. */
  private static final int LOOKS = 64;

  private final transient @Nullable Call call;

  /** How often this call, the first of its places, was met; guarded by the failure. */
  private transient int met;

  /** A call of this library, as cheap as it can be told. */
  private record Call(String className, String methodName, int byteCodeIndex) {}

  private AwaitSite(@Nullable Call call) {
    super("on thread '" + Thread.currentThread().getName() + "'");
    this.call = call;
    setStackTrace(CallerFrames.all());
  }

  /** The current place of the current thread. */
  static AwaitSite now() {
    return new AwaitSite(null);
  }

  /** Attaches the current place to a failure that is about to be thrown here. */
  static void attachTo(Throwable failure) {
    // The lock that Throwable itself holds while its suppressed exceptions change.
    synchronized (failure) {
      AwaitSite[] places = places(failure);
      if (places.length >= MOST) {
        return;
      }
      Call call = currentCall();
      if (hasBeenMetOften(call, places)) {
        return;
      }
      AwaitSite here = new AwaitSite(call);
      if (Arrays.stream(places).noneMatch(here::isSamePlaceAs)) {
        failure.addSuppressed(here);
      }
    }
  }

  private static AwaitSite[] places(Throwable failure) {
    return Arrays.stream(failure.getSuppressed())
        .filter(AwaitSite.class::isInstance)
        .toArray(AwaitSite[]::new);
  }

  private static @Nullable Call currentCall() {
    return CallerFrames.call()
        .map(f -> new Call(f.getClassName(), f.getMethodName(), f.getByteCodeIndex()))
        .orElse(null);
  }

  private static boolean hasBeenMetOften(@Nullable Call call, AwaitSite[] places) {
    for (AwaitSite place : places) {
      if (call != null && call.equals(place.call)) {
        return ++place.met >= LOOKS;
      }
    }
    return false;
  }

  private boolean isSamePlaceAs(AwaitSite other) {
    return Arrays.equals(getStackTrace(), other.getStackTrace());
  }

  /** The stack is given, not read again from the top. */
  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}

package io.smartasync;

import io.smartasync.BlockingPolicy.Verdict;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether the current thread may wait, and refuses a thread that must not.
 *
 * <p>Registered policies come first, then the event loops of known libraries. A refusal is dropped
 * on a thread that has a {@link BlockingPermit}. The {@code refuse} methods throw, or return if an
 * {@link EventLoopReport} replaces the exception.
 */
final class BlockingGuard {

  private static final long NONE = -1;

  /**
   * The identifier of the main thread if that thread makes the first call of the process. An
   * identifier, because a thread that is kept would keep its context class loader.
   */
  private static final long MAIN_THREAD_ID = idOfMainThread(Thread.currentThread());

  /** The method names of frames that belong to constructors and initialisers. */
  private static final Set<String> NOT_METHODS = Set.of("<init>", "<clinit>", "new", "static");

  private BlockingGuard() {}

  /** Returns why the current thread must not wait, or null if it may. */
  static @Nullable String refusalReason(Thread current) {
    return refusalReason(judge(current, true));
  }

  /**
   * Returns why the current thread must not wait, or null if it may, without the cost of what need
   * not be checked at every call. A call that passes and then has to wait calls {@link
   * #refusalReason(Thread)}, which checks everything.
   *
   * <p>The main thread is not checked here: looking up the registered policies would take most of
   * the time of the first call of a process. The names of plain threads are checked only if a
   * library with named event loops is on the class path.
   */
  static @Nullable String quickRefusalReason(Thread current) {
    return isMainThread(current) ? null : refusalReason(judge(current, false));
  }

  /**
   * Returns why the current thread must not start an operation and wait for it, or null if it may.
   * The main thread is checked only when it waits.
   */
  static @Nullable String refusalReasonBeforeStart(Thread current) {
    return isMainThread(current) ? null : refusalReason(current);
  }

  /** Whether a thread is the one on which the JVM calls {@code main}. */
  static boolean isMainThread(Thread thread) {
    return MAIN_THREAD_ID != NONE && thread.threadId() == MAIN_THREAD_ID;
  }

  private static long idOfMainThread(Thread current) {
    return current.getName().equals("main") ? current.threadId() : NONE;
  }

  private static @Nullable String refusalReason(Verdict verdict) {
    return verdict instanceof Verdict.Refused refused && !BlockingPermit.isHeld()
        ? refused.reason()
        : null;
  }

  /** Whether the program has explicitly allowed the current thread to wait. */
  static boolean isExplicitlyAllowed(Thread current) {
    Verdict verdict = judge(current, true);
    return verdict instanceof Verdict.Allowed
        || (verdict instanceof Verdict.Refused && BlockingPermit.isHeld());
  }

  private static Verdict judge(Thread current, boolean isAboutToPark) {
    Verdict verdict = RegisteredPolicies.judge(current);
    // A virtual thread parks without holding its carrier.
    return current.isVirtual() || !(verdict instanceof Verdict.NoOpinion)
        ? verdict
        : EventLoops.judge(current, isAboutToPark);
  }

  /** Refuses a call that passes its own name and the name of its twin. */
  static void refuseCall(Thread current, String reason, String call, String alternative) {
    if (!EventLoopReport.isOn()) {
      throw callRefused(current, reason, call, alternative);
    }
    if (EventLoopReport.isFirstCall(call)) {
      EventLoopReport.log(callRefused(current, reason, call, alternative));
    }
  }

  /** Refuses an {@code await}, whose caller is found on the stack. */
  static void refuseAwait(Thread current, String reason) {
    if (!EventLoopReport.isOn()) {
      throw awaitRefused(current, reason);
    }
    if (EventLoopReport.isFirstWait()) {
      EventLoopReport.log(awaitRefused(current, reason));
    }
  }

  private static void refuseFrame(
      Thread current, String reason, String method, String alternative) {
    if (!EventLoopReport.isOn()) {
      throw callRefused(current, reason, CallerFrames.callOf(method), alternative);
    }
    if (EventLoopReport.isFirstWait()) {
      EventLoopReport.log(callRefused(current, reason, CallerFrames.callOf(method), alternative));
    }
  }

  private static BlockingNotAllowedException callRefused(
      Thread current, String reason, String call, String alternative) {
    return new BlockingNotAllowedException(call, current.getName(), reason, alternative);
  }

  /** Returns the exception for an {@code await}, whose caller is found on the stack. */
  static BlockingNotAllowedException awaitRefused(Thread current, String reason) {
    StackWalker.StackFrame frame = CallerFrames.userCode();
    return frame == null
        ? callRefused(current, reason, "await", "an asynchronous method")
        : callRefused(
            current,
            reason,
            "await in " + frame.toStackTraceElement(),
            alternativeTo(SourceMethods.of(frame.getMethodName())));
  }

  /** Throws if the current thread must not wait for the elements of a publisher. */
  static void requireStreamAllowed() {
    requireStreamAllowed("stream", "the publisher's subscribe method");
  }

  /** Throws if the current thread must not wait for the elements of a stream. */
  static void requireStreamAllowed(String call, String alternative) {
    Thread current = Thread.currentThread();
    String reason = refusalReason(current);
    if (reason != null) {
      refuseFrame(current, reason, call, alternative);
    }
  }

  /** Throws if the current thread must not wait for the operations of a scope. */
  static void requireScopeAllowed() {
    Thread current = Thread.currentThread();
    String reason = refusalReason(current);
    if (reason != null) {
      refuseFrame(current, reason, "scope", "Async.all or Async.map");
    }
  }

  private static String alternativeTo(String method) {
    return NOT_METHODS.contains(method)
        ? "an asynchronous method"
        : "the asynchronous twin of " + method + " (" + method + "Async by default)";
  }
}

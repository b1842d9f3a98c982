package io.smartasync;

import io.smartasync.BlockingPolicy.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether the current thread may wait, and makes the exception for a thread that must not.
 *
 * <p>Registered policies come first, then the event loops of known libraries. A refusal is dropped
 * on a thread that has a {@link BlockingPermit}.
 */
final class BlockingGuard {

  private static final BlockingPolicy[] REGISTERED = registered();

  /** The method names of frames that belong to constructors and initialisers. */
  private static final Set<String> NOT_METHODS = Set.of("<init>", "<clinit>", "new", "static");

  private BlockingGuard() {}

  private static BlockingPolicy[] registered() {
    try {
      List<BlockingPolicy> policies = new ArrayList<>();
      for (BlockingPolicy policy :
          ServiceLoader.load(BlockingPolicy.class, BlockingPolicy.class.getClassLoader())) {
        policies.add(policy);
      }
      return policies.toArray(new BlockingPolicy[0]);
    } catch (ServiceConfigurationError | LinkageError e) {
      // Thrown from here, it would reach one caller; all others would get NoClassDefFoundError.
      return new BlockingPolicy[] {new FailingBlockingPolicy(e)};
    }
  }

  /** Returns why the current thread must not wait, or null if it may. */
  static @Nullable String refusalReason(Thread current) {
    return refusalReason(judge(current, true));
  }

  /**
   * Returns why the current thread must not wait, or null if it may, without the cost of reading a
   * thread's name where possible.
   *
   * <p>Plain thread names are checked only if a library with named event loops is on the class
   * path. A call that passes and then has to wait calls {@link #refusalReason(Thread)}, which
   * always checks them.
   */
  static @Nullable String quickRefusalReason(Thread current) {
    return refusalReason(judge(current, false));
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
    for (BlockingPolicy policy : REGISTERED) {
      Verdict verdict = policy.judge(current);
      if (!(verdict instanceof Verdict.NoOpinion)) {
        return verdict;
      }
    }
    // A virtual thread parks without holding its carrier.
    return current.isVirtual() ? Verdict.noOpinion() : EventLoops.judge(current, isAboutToPark);
  }

  /** Returns the exception for a call that passes its own name and the name of its twin. */
  static BlockingNotAllowedException callRefused(
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
            alternativeTo(sourceMethod(frame.getMethodName())));
  }

  /** Throws if the current thread must not wait for the elements of a stream. */
  static void requireStreamAllowed() {
    Thread current = Thread.currentThread();
    String reason = refusalReason(current);
    if (reason != null) {
      throw callRefused(
          current, reason, CallerFrames.callOf("stream"), "the publisher's subscribe method");
    }
  }

  private static String alternativeTo(String method) {
    return NOT_METHODS.contains(method)
        ? "an asynchronous method"
        : "the asynchronous twin of " + method + " (" + method + "Async by default)";
  }

  /** Returns the method that contains a lambda: javac names its body {@code lambda$method$0}. */
  private static String sourceMethod(String frameMethod) {
    String[] parts = frameMethod.split("\\$", -1);
    return parts.length == 3 && parts[0].equals("lambda") ? parts[1] : frameMethod;
  }
}

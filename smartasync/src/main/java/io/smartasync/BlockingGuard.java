package io.smartasync;

import io.smartasync.BlockingPolicy.Verdict;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Asks every policy whether the current thread may wait, and says so clearly where it must not. */
final class BlockingGuard {

  private static final BlockingPolicy[] REGISTERED = registered();

  /** What frames, and the lambdas in them, call constructors and initialisers. */
  private static final Set<String> NOT_METHODS = Set.of("<init>", "<clinit>", "new", "static");

  private BlockingGuard() {}

  private static BlockingPolicy[] registered() {
    try {
      return ServiceLoader.load(BlockingPolicy.class, BlockingPolicy.class.getClassLoader())
          .stream()
          .map(ServiceLoader.Provider::get)
          .toArray(BlockingPolicy[]::new);
    } catch (ServiceConfigurationError | LinkageError e) {
      // Thrown from here it would be heard once, and be a missing class ever after.
      return new BlockingPolicy[] {new FailingBlockingPolicy(e)};
    }
  }

  /** Why the current thread must not wait, or null where it may. */
  static @Nullable String refusal(Thread current) {
    return refusal(judge(current, true));
  }

  /**
   * The same, for a call that may have nothing to wait for and then takes less time than it takes
   * to read a name: names of plain threads count only where a library is seen whose event loops
   * they tell. Who then has to wait asks for the whole {@link #refusal(Thread)}.
   */
  static @Nullable String quickRefusal(Thread current) {
    return refusal(judge(current, false));
  }

  private static @Nullable String refusal(Verdict verdict) {
    return verdict instanceof Verdict.Refused refused && !BlockingPermit.isHeld()
        ? refused.reason()
        : null;
  }

  /** Whether the program has said that the current thread may wait. */
  static boolean isDeclaredAllowed(Thread current) {
    return switch (judge(current, true)) {
      case Verdict.Allowed allowed -> true;
      case Verdict.NoOpinion none -> false;
      case Verdict.Refused refused -> BlockingPermit.isHeld();
    };
  }

  private static Verdict judge(Thread current, boolean hasToWait) {
    for (BlockingPolicy policy : REGISTERED) {
      Verdict verdict = policy.judge(current);
      if (!(verdict instanceof Verdict.NoOpinion)) {
        return verdict;
      }
    }
    // A virtual thread parks and leaves its carrier free.
    return current.isVirtual() ? Verdict.noOpinion() : EventLoops.judge(current, hasToWait);
  }

  /** Refuses a call that knows its own name and its twin's. */
  static BlockingNotAllowedException refuse(
      Thread current, String reason, String call, String alternative) {
    return new BlockingNotAllowedException(call, current.getName(), reason, alternative);
  }

  /** Refuses an {@code await}, whose caller is known by its frame alone. */
  static BlockingNotAllowedException refuseAwait(Thread current, String reason) {
    return CallerFrames.nearest()
        .map(
            frame ->
                refuse(
                    current,
                    reason,
                    "await in " + frame.toStackTraceElement(),
                    alternativeTo(sourceMethod(frame.getMethodName()))))
        .orElseGet(() -> refuse(current, reason, "await", "an asynchronous method"));
  }

  /** Refuses to wait for a future, which nobody else may be there to cancel. */
  static BlockingNotAllowedException refuseAwait(Thread current, String reason, Future<?> future) {
    BlockingNotAllowedException refused = refuseAwait(current, reason);
    Stages.cancelUnfinished(future, refused);
    return refused;
  }

  /** Refuses to wait for an element of a stream where the current thread must not wait. */
  static void requireStreamAllowed() {
    Thread current = Thread.currentThread();
    String refusal = refusal(current);
    if (refusal != null) {
      String call =
          CallerFrames.nearest()
              .map(frame -> "stream in " + frame.toStackTraceElement())
              .orElse("stream");
      throw refuse(current, refusal, call, "the publisher's subscribe");
    }
  }

  private static String alternativeTo(String method) {
    return NOT_METHODS.contains(method)
        ? "an asynchronous method"
        : "the asynchronous twin of " + method + " (" + method + "Async by default)";
  }

  /** The method that a lambda stands in: javac names its own {@code lambda$method$0}. */
  private static String sourceMethod(String frameMethod) {
    String[] parts = frameMethod.split("\\$", -1);
    return parts.length == 3 && parts[0].equals("lambda") ? parts[1] : frameMethod;
  }
}

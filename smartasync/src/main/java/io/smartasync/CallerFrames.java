package io.smartasync;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the stack of the current thread without this library's own frames at its top. */
final class CallerFrames {

  /** Deep enough to show where a wait comes from, small enough to be kept with every failure. */
  private static final int MAX_DEPTH = 64;

  /**
   * The classes whose frames, or those of their nested classes, may lie between a caller and this
   * class. By name, because a reference to the classes would be a cycle; a test compares the names
   * with the callers of this class.
   */
  static final Set<String> OWN =
      Set.of(
          "io.smartasync.Async",
          "io.smartasync.AsyncScope",
          "io.smartasync.AwaitFailures",
          "io.smartasync.AwaitSite",
          "io.smartasync.BlockingGuard",
          "io.smartasync.CallerFrames",
          "io.smartasync.Concurrency",
          "io.smartasync.Deadlocks",
          "io.smartasync.EndOfBodies",
          "io.smartasync.EventLoopReport",
          "io.smartasync.ExaminedWait",
          "io.smartasync.FlightRecording",
          "io.smartasync.FutureAwaiter",
          "io.smartasync.Outcome",
          "io.smartasync.PrefetchedElements",
          "io.smartasync.PublisherSpliterator",
          "io.smartasync.ReportedWait",
          "io.smartasync.ResultSpliterator",
          "io.smartasync.ResultsAsCompleted",
          "io.smartasync.ResultsInOrder",
          "io.smartasync.ScopeMembers",
          "io.smartasync.Settlement",
          "io.smartasync.StallDescription",
          "io.smartasync.StallReport",
          "io.smartasync.ThreadParker",
          "io.smartasync.VertxFutures",
          "io.smartasync.VirtualThreadFuture",
          "io.smartasync.WaitEvent",
          "io.smartasync.WaitExamination",
          "io.smartasync.WaitLog",
          "io.smartasync.WaitWarning");

  /** The classes through which a scope waits for its bodies. They do not use this class. */
  private static final Set<String> RUNS_A_WAIT =
      Set.of("io.smartasync.CleanUp", "io.smartasync.Deadline");

  private static final StackWalker WALKER = StackWalker.getInstance();

  private CallerFrames() {}

  /**
   * Returns the frame of the code that called this library, also if it did so through a class of
   * {@code java.util}, such as a stream; null if there is none.
   */
  static StackWalker.@Nullable StackFrame userCode() {
    return WALKER.walk(
        frames ->
            callers(frames)
                .dropWhile(frame -> frame.getClassName().startsWith("java.util."))
                .findFirst()
                .orElse(null));
  }

  /** Returns the class and the method that called this library, or null if there is none. */
  static @Nullable String userMethod() {
    StackWalker.StackFrame frame = userCode();
    return frame == null
        ? null
        : frame.getClassName() + '.' + SourceMethods.of(frame.getMethodName());
  }

  /**
   * Returns the code that called this library, and its caller, without the frames of proxies. An
   * operation can be called from many places, a handler of events can wait at many places.
   */
  static String place() {
    return WALKER.walk(
        frames ->
            callers(frames)
                .filter(frame -> !isProxy(frame.getClassName()))
                .limit(2)
                .map(frame -> frame.toStackTraceElement().toString())
                .collect(Collectors.joining(" ")));
  }

  /** Whether a class passes calls on: proxies of the JDK and of Spring. */
  private static boolean isProxy(String className) {
    return className.startsWith("java.")
        || className.startsWith("jdk.")
        || className.startsWith("io.smartasync.spring.")
        || className.startsWith("org.springframework.aop.")
        || className.contains("$$");
  }

  /**
   * Returns the name of a method of this library with the place that called it, if there is one.
   */
  static String callOf(String method) {
    StackWalker.StackFrame frame = userCode();
    return frame == null ? method : method + " in " + frame.toStackTraceElement();
  }

  /**
   * Returns the part of a stack trace that begins with the frame that called this library, at most
   * {@value #MAX_DEPTH} frames.
   */
  static StackTraceElement[] ofCaller(StackTraceElement[] trace) {
    int start = 0;
    while (start < trace.length && isOwn(trace[start].getClassName())) {
      start++;
    }
    return Arrays.copyOfRange(trace, start, Math.min(trace.length, start + MAX_DEPTH));
  }

  private static Stream<StackWalker.StackFrame> callers(Stream<StackWalker.StackFrame> frames) {
    return frames.dropWhile(frame -> isOwn(frame.getClassName()));
  }

  private static boolean isOwn(String className) {
    return OWN.contains(topLevel(className)) || RUNS_A_WAIT.contains(className);
  }

  private static String topLevel(String className) {
    int nested = className.indexOf('$');
    return nested < 0 ? className : className.substring(0, nested);
  }
}

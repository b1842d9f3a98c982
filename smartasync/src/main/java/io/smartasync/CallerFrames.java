package io.smartasync;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The current thread's stack as its user sees it: without the frames of the waiting itself. */
final class CallerFrames {

  /** Enough to tell where a wait came from, little enough to keep with every failure. */
  private static final int DEPTH = 64;

  private static final Set<String> OWN =
      Set.of(
          Async.class.getName(),
          BlockingGuard.class.getName(),
          FutureAwaiter.class.getName(),
          StallReport.class.getName(),
          StallDescription.class.getName(),
          Failures.class.getName(),
          AwaitSite.class.getName(),
          PublisherSpliterator.class.getName(),
          PrefetchingSubscriber.class.getName(),
          PrefetchedElements.class.getName(),
          CallerFrames.class.getName());

  private static final StackWalker WALKER = StackWalker.getInstance();

  private CallerFrames() {}

  /** The frame of the call into this library, be it by way of the JDK's streams. */
  static Optional<StackWalker.StackFrame> nearest() {
    return WALKER.walk(
        frames ->
            outside(frames)
                .dropWhile(frame -> frame.getClassName().startsWith("java.util."))
                .findFirst());
  }

  /** The frame that the stack begins with. */
  static Optional<StackWalker.StackFrame> call() {
    return WALKER.walk(frames -> outside(frames).findFirst());
  }

  /** The stack from the call into this library on. */
  static StackTraceElement[] all() {
    List<StackTraceElement> trace =
        WALKER.walk(
            frames ->
                outside(frames)
                    .limit(DEPTH)
                    .map(StackWalker.StackFrame::toStackTraceElement)
                    .toList());
    return trace.toArray(StackTraceElement[]::new);
  }

  private static Stream<StackWalker.StackFrame> outside(Stream<StackWalker.StackFrame> frames) {
    return frames.dropWhile(frame -> OWN.contains(frame.getClassName()));
  }
}

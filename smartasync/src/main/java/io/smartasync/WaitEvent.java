package io.smartasync;

import java.util.Objects;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Threshold;
import org.jspecify.annotations.Nullable;

/** A wait of a thread, in a recording of JDK Flight Recorder. */
@Name("io.smartasync.Wait")
@Label("SmartAsync Wait")
@Category("SmartAsync")
@Description("A thread waits for an asynchronous operation")
@Threshold("20 ms")
final class WaitEvent extends Event {

  /** Answers whether the event is enabled. */
  static final WaitEvent PROBE = new WaitEvent();

  @Label("Call")
  @Description("The code that waits")
  @Nullable String call;

  @Label("Awaited")
  @Description("The method whose body is awaited, or the class of the future or publisher")
  @Nullable String awaited;

  @Label("Outcome")
  @Description("completed, failed, cancelled, timed out or interrupted")
  @Nullable String outcome;

  @Label("Virtual Thread")
  @Description("Whether a virtual thread waits")
  boolean virtualThread;

  static BegunEvent started(Object awaited) {
    WaitEvent event = new WaitEvent();
    event.awaited = nameOf(awaited);
    event.begin();
    return event::end;
  }

  private static String nameOf(Object awaited) {
    String method = awaited instanceof AwaitedOperation operation ? operation.method() : null;
    return method == null ? awaited.getClass().getName() : method;
  }

  private void end(String how) {
    end();
    if (shouldCommit()) {
      outcome = how;
      virtualThread = Thread.currentThread().isVirtual();
      StackWalker.StackFrame frame = CallerFrames.userCode();
      call = frame == null ? "" : Objects.toString(frame.toStackTraceElement());
      commit();
    }
  }
}

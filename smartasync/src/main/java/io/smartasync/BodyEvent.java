package io.smartasync;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Threshold;
import org.jspecify.annotations.Nullable;

/** The run of a body on its virtual thread, in a recording of JDK Flight Recorder. */
@Name("io.smartasync.Body")
@Label("SmartAsync Body")
@Category("SmartAsync")
@Description("A body runs on its own virtual thread, from its start to its end")
@Threshold("20 ms")
@StackTrace(false)
final class BodyEvent extends Event {

  /** Answers whether the event is enabled. */
  static final BodyEvent PROBE = new BodyEvent();

  @Label("Method")
  @Description("The method that contains the body")
  @Nullable String method;

  @Label("Outcome")
  @Description("completed, failed or cancelled")
  @Nullable String outcome;

  static BegunEvent started() {
    BodyEvent event = new BodyEvent();
    event.begin();
    return event::end;
  }

  private void end(String how) {
    end();
    if (shouldCommit()) {
      outcome = how;
      method = Thread.currentThread().getName();
      commit();
    }
  }
}

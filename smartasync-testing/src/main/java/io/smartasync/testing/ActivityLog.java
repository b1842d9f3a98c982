package io.smartasync.testing;

import io.smartasync.observation.Activity;
import io.smartasync.observation.ActivityObserver;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** Remembers the activities that are in progress, with the stack that started each. */
final class ActivityLog implements ActivityObserver {

  private static final String OBSERVATION = "io.smartasync.observation.";

  /** Guarded by this. */
  private final IdentityHashMap<Object, Begin> inProgress = new IdentityHashMap<>();

  private record Begin(Activity kind, String thread, Throwable stack) {}

  @Override
  public void began(Activity kind, Object activity) {
    Begin begin = new Begin(kind, Thread.currentThread().getName(), new Throwable());
    synchronized (this) {
      inProgress.put(activity, begin);
    }
  }

  @Override
  public synchronized void ended(Object activity) {
    inProgress.remove(activity);
  }

  /** Returns a description of each activity that is in progress. */
  synchronized List<String> inProgress() {
    List<String> descriptions = new ArrayList<>();
    inProgress.values().forEach(begin -> descriptions.add(describe(begin)));
    return descriptions;
  }

  private static String describe(Begin begin) {
    StringBuilder text =
        new StringBuilder()
            .append(
                switch (begin.kind()) {
                  case BODY -> "A body on its own virtual thread, started";
                  case STREAM ->
                      "A stream that was neither read to its end nor closed; its first element was"
                          + " read";
                  case WAIT -> "A wait for a future, which began";
                })
            .append(" by thread '")
            .append(begin.thread())
            .append("'\n");
    for (StackTraceElement frame : begin.stack().getStackTrace()) {
      if (frame.getClassName().startsWith("org.junit.")) {
        break;
      }
      if (!frame.getClassName().startsWith(OBSERVATION)
          && !frame.getClassName().equals(ActivityLog.class.getName())) {
        text.append("    at ").append(frame).append('\n');
      }
    }
    return text.toString();
  }
}

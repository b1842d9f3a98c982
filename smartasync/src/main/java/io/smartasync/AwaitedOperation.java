package io.smartasync;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something to wait for that can describe what it still needs, for a report of a stalled wait. */
interface AwaitedOperation {

  /** Describes the current state. Called on the waiting thread; must not block. */
  void describe(Description description);

  /** Returns the thread whose code will complete the operation, or null if that is not known. */
  default @Nullable Thread runner() {
    return null;
  }

  /** Returns the method whose body will complete the operation, or null if that is not known. */
  default @Nullable String method() {
    return null;
  }

  /** The part of a report that an operation writes. */
  interface Description {

    /** Appends text. */
    Description append(String text);

    /** Appends the name and stack of the thread that runs the operation, and what it waits for. */
    void appendBody(Thread body);

    /** Appends a description of each part, on lines of their own, up to a maximum number. */
    void appendParts(List<?> parts);
  }
}

package io.smartasync;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Detects implementations that override neither method of an operation whose methods call each
 * other. Generated interfaces call it ({@link SmartAsync#either}); not for use in programs.
 *
 * <p>The asynchronous default method runs the synchronous method on a new virtual thread. If that
 * is the default method too, nothing is implemented, and the next call would start a thread again,
 * without end.
 *
 * @since 0.1
 */
public final class EitherMethod {

  /** The twin whose body runs on the thread, if any. */
  private static final ThreadLocal<@Nullable Twin> TWIN = new ThreadLocal<>();

  private record Twin(Object implementation, String operation) {

    @SuppressWarnings("ReferenceEquality") // the object itself: equal ones may differ in class
    boolean isOf(Object other, String otherOperation) {
      return implementation == other && operation.equals(otherOperation);
    }
  }

  private EitherMethod() {}

  /**
   * Records that the current thread, which is new, runs an operation for its asynchronous default
   * method. Never blocks.
   *
   * @param implementation the object that the default method belongs to
   * @param operation the synchronous method with its parameters, as in {@code Plugin.load(String)}
   */
  public static void enterTwin(Object implementation, String operation) {
    TWIN.set(
        new Twin(
            Objects.requireNonNull(implementation, "implementation"),
            Objects.requireNonNull(operation, "operation")));
  }

  /**
   * Checks, at the beginning of a synchronous default method, that its asynchronous method has not
   * called it. Never blocks.
   *
   * @param implementation the object that the default method belongs to
   * @param operation the synchronous method with its parameters, as in {@code Plugin.load(String)}
   * @param twin the name of the asynchronous method
   * @throws UnsupportedOperationException if the implementation overrides neither method, or both
   *     of them only to call each other
   */
  public static void requireImplemented(Object implementation, String operation, String twin) {
    if (!Thread.currentThread().isVirtual()) {
      return; // bodies run on virtual threads
    }
    Twin current = TWIN.get();
    if (current != null && current.isOf(implementation, operation)) {
      throw new UnsupportedOperationException(
          implementation.getClass().getName()
              + " implements neither '"
              + operation
              + "' nor '"
              + twin
              + "', which call each other; implement one of them");
    }
  }
}

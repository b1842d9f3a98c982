package io.smartasync.rewrite;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/**
 * A call that waits for an asynchronous value.
 *
 * @param call the call
 * @param source what is waited for
 * @param steps the calls on it that make something which {@code Async} accepts
 * @param adapter the static method that makes a publisher of it, if the call returns a stream
 * @param wrapper the exception in which the call wraps failures, if it does
 * @param timeout how long the call waits at most, or null
 * @param prefetch how many elements a stream requests ahead, or null
 */
record Wait(
    J.MethodInvocation call,
    Expression source,
    List<Step> steps,
    @Nullable Adapter adapter,
    Wrapper wrapper,
    @Nullable Timeout timeout,
    @Nullable Expression prefetch) {

  /** How a call throws the failure of an operation. */
  enum Wrapper {
    /** Checked, as {@code Future.get} does; these calls throw {@code InterruptedException} too. */
    EXECUTION("java.util.concurrent.ExecutionException"),
    COMPLETION("java.util.concurrent.CompletionException"),
    UNCHECKED_EXECUTION("com.google.common.util.concurrent.UncheckedExecutionException"),
    NONE("");

    private final String exception;

    Wrapper(String exception) {
      this.exception = exception;
    }

    String exception() {
      return exception;
    }

    String simpleName() {
      return exception.substring(exception.lastIndexOf('.') + 1);
    }
  }

  /**
   * A call without arguments or with one.
   *
   * @param name the name of the method
   * @param returns the type that it returns
   * @param argument its argument, or null
   */
  record Step(String name, String returns, @Nullable Expression argument) {}

  /**
   * A static method that makes a publisher of the JDK.
   *
   * @param type the class that declares it
   * @param method its name
   */
  record Adapter(String type, String method) {}

  /**
   * A limit of the time.
   *
   * @param amount the number, or a {@code Duration} if there is no unit
   * @param unit the unit, or null
   * @param exception the exception that the call throws when the time is over
   */
  record Timeout(Expression amount, @Nullable Expression unit, String exception) {}

  boolean isStream() {
    return adapter != null;
  }

  /** Returns the type of the value, which is the type of the call. */
  JavaType valueType() {
    return Trees.typeOf(call);
  }
}

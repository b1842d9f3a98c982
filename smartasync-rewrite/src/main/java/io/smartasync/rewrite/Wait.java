package io.smartasync.rewrite;

import java.util.ArrayList;
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
 * @param steps the calls that make of it something which {@code Async} accepts, the first one first
 * @param result what the call returns
 * @param wrapper the exception in which the call wraps failures, if it does
 * @param timeout how long the call waits at most, or null
 * @param prefetch how many elements a stream requests ahead, or null
 * @param reason why {@code Async} cannot do what the call does, or null if it can
 */
record Wait(
    J.MethodInvocation call,
    Expression source,
    List<Step> steps,
    Result result,
    Wrapper wrapper,
    @Nullable Timeout timeout,
    @Nullable Expression prefetch,
    @Nullable Reason reason) {

  /** What a call returns. */
  enum Result {
    VALUE,
    /** The value, which can be null, in an {@code Optional}. */
    OPTIONAL,
    STREAM,
    ITERABLE
  }

  /** How a call throws the failure of an operation. */
  enum Wrapper {
    /** Checked, as {@code Future.get} does; these calls throw {@code InterruptedException} too. */
    EXECUTION("java.util.concurrent.ExecutionException"),
    COMPLETION("java.util.concurrent.CompletionException"),
    UNCHECKED_EXECUTION("com.google.common.util.concurrent.UncheckedExecutionException"),
    /** The failure itself, also if it is checked, though the call does not declare it. */
    UNDECLARED(""),
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

  /** A call that converts what is waited for. */
  sealed interface Step {

    /** Returns the type that the call returns. */
    String returns();

    /** A call of a method of what is converted, without arguments or with one. */
    record Method(String name, String returns, @Nullable Expression argument) implements Step {}

    /** The same with a constant of a class as its argument. */
    record WithConstant(String name, String returns, String type, String constant)
        implements Step {}

    /** A call of a static method, whose argument is what is converted. */
    record Static(String type, String name, String returns) implements Step {}
  }

  /**
   * A limit of the time.
   *
   * @param amount the number, or a {@code Duration} if there is no unit
   * @param unit the unit, or null
   * @param exception the exception that the call throws when the time is over
   */
  record Timeout(Expression amount, @Nullable Expression unit, String exception) {}

  /** Returns a wait for one value. */
  static Wait value(J.MethodInvocation call, Expression source, Wrapper wrapper) {
    return new Wait(call, source, List.of(), Result.VALUE, wrapper, null, null, null);
  }

  /** Returns a wait for many values. */
  static Wait elements(J.MethodInvocation call, Expression source, Result result) {
    return new Wait(call, source, List.of(), result, Wrapper.NONE, null, null, null);
  }

  /** Returns a wait that cannot be replaced. */
  static Wait leftAlone(J.MethodInvocation call, Expression source, Reason reason) {
    return new Wait(call, source, List.of(), Result.VALUE, Wrapper.NONE, null, null, reason);
  }

  /** Returns this wait with one more conversion. */
  Wait with(Step step) {
    List<Step> all = new ArrayList<>(steps);
    all.add(step);
    return new Wait(call, source, List.copyOf(all), result, wrapper, timeout, prefetch, reason);
  }

  Wait withTimeout(@Nullable Timeout limit) {
    return new Wait(call, source, steps, result, wrapper, limit, prefetch, reason);
  }

  Wait withPrefetch(@Nullable Expression elements) {
    return new Wait(call, source, steps, result, wrapper, timeout, elements, reason);
  }

  /** Returns this wait with its value in an {@code Optional}. */
  Wait optional() {
    return new Wait(call, source, steps, Result.OPTIONAL, wrapper, timeout, prefetch, reason);
  }

  boolean isStream() {
    return result == Result.STREAM || result == Result.ITERABLE;
  }

  /** Returns whether the call says what to return if there is no value. */
  boolean hasDefault() {
    return steps.stream()
        .anyMatch(
            step ->
                step instanceof Step.Method method
                    && Waits.arguments(call).contains(method.argument()));
  }

  /** Returns whether the call throws the exception of the JDK when its time is over. */
  boolean throwsTimeoutException() {
    return timeout != null && timeout.exception().equals(Waits.TIMEOUT_EXCEPTION);
  }

  /** Returns whether the end of the time cancels what is waited for, also for other users. */
  boolean cancelsSource() {
    return timeout != null
        && (Trees.is(Waits.FUTURE, source.getType())
            || Trees.is(Waits.COMPLETION_STAGE, source.getType()));
  }

  /** Returns the type of the value, which is the type of the call. */
  JavaType valueType() {
    return Trees.typeOf(call);
  }
}

package io.smartasync.rewrite;

import io.smartasync.rewrite.Wait.Step;
import io.smartasync.rewrite.Wait.Timeout;
import io.smartasync.rewrite.Wait.Wrapper;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** Recognizes {@code get} and {@code join} of the futures of the JDK and of their subtypes. */
final class FutureWaits {

  private static final String FORK_JOIN_TASK = "java.util.concurrent.ForkJoinTask";

  private FutureWaits() {}

  static @Nullable Wait of(
      J.MethodInvocation call, Expression receiver, List<Expression> arguments) {
    String name = call.getSimpleName();
    boolean isTask = Trees.is(FORK_JOIN_TASK, receiver.getType());
    if (name.equals("join")) {
      boolean joins = isTask || Trees.is(Waits.COMPLETABLE_FUTURE, receiver.getType());
      return joins && arguments.isEmpty() ? of(call, receiver, Wrapper.COMPLETION) : null;
    }
    if (!name.equals("get") || arguments.size() == 1 || arguments.size() > 2) {
      return null;
    }
    Wait wait = of(call, receiver, Wrapper.EXECUTION);
    return arguments.isEmpty()
        ? wait
        : wait.withTimeout(
            new Timeout(arguments.get(0), arguments.get(1), Waits.TIMEOUT_EXCEPTION));
  }

  /** Returns a wait for a future. Conversions that {@code await} does not need are left out. */
  static Wait of(J.MethodInvocation call, Expression future, Wrapper wrapper) {
    if (Trees.is(FORK_JOIN_TASK, future.getType())) {
      return Wait.leftAlone(call, future, Reason.FORK_JOIN);
    }
    Expression stage = withoutCall("toCompletableFuture", future);
    Expression original = withoutCall("toCompletionStage", stage);
    if (Trees.is(VertxWaits.FUTURE, original.getType())) {
      return VertxWaits.of(call, original, wrapper);
    }
    if (Trees.is(Waits.COMPLETION_STAGE, stage.getType()) && !isBoth(stage.getType())) {
      return Wait.value(call, stage, wrapper);
    }
    Wait wait = Wait.value(call, future, wrapper);
    return isBoth(future.getType())
        ? wait.with(new Step.Method("toCompletableFuture", Waits.COMPLETABLE_FUTURE, null))
        : wait;
  }

  /** Two overloads of {@code await} accept a type that is a stage and a plain future. */
  private static boolean isBoth(@Nullable JavaType type) {
    return Trees.is(Waits.FUTURE, type)
        && Trees.is(Waits.COMPLETION_STAGE, type)
        && !Trees.is(Waits.COMPLETABLE_FUTURE, type);
  }

  /** Returns the receiver if an expression is a call of a method without arguments. */
  private static Expression withoutCall(String method, Expression expression) {
    return expression instanceof J.MethodInvocation call
            && call.getSimpleName().equals(method)
            && call.getSelect() != null
            && Waits.arguments(call).isEmpty()
        ? call.getSelect()
        : expression;
  }
}

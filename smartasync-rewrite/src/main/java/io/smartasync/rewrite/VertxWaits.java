package io.smartasync.rewrite;

import io.smartasync.rewrite.Wait.Step;
import io.smartasync.rewrite.Wait.Timeout;
import io.smartasync.rewrite.Wait.Wrapper;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** Recognizes the methods of Vert.x that wait, which throw the failure itself. */
final class VertxWaits {

  static final String FUTURE = "io.vertx.core.Future";

  private VertxWaits() {}

  static @Nullable Wait of(J.MethodInvocation call, Expression future, List<Expression> arguments) {
    if (!call.getSimpleName().equals("await")) {
      return null;
    }
    Wait wait = of(call, future, Wrapper.UNDECLARED);
    return arguments.size() < 2
        ? wait
        : wait.withTimeout(
            new Timeout(arguments.get(0), arguments.get(1), Waits.TIMEOUT_EXCEPTION));
  }

  /** Returns the wait that a call of a static method is, or null if it is none. */
  static @Nullable Wait ofStatic(J.MethodInvocation call, List<Expression> arguments) {
    return call.getSimpleName().equals("await")
        ? of(call, arguments.getFirst(), Wrapper.UNDECLARED)
        : null;
  }

  /** A task of a worker verticle must not wait for the future, and is refused to. */
  static Wait of(J.MethodInvocation call, Expression future, Wrapper wrapper) {
    return Wait.value(call, future, wrapper)
        .with(
            new Step.Static(
                "io.smartasync.VertxFutures", "toAwaitableStage", Waits.COMPLETION_STAGE));
  }
}

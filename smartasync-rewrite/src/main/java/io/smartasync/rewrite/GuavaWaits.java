package io.smartasync.rewrite;

import io.smartasync.rewrite.Wait.Timeout;
import io.smartasync.rewrite.Wait.Wrapper;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/**
 * Recognizes the methods of Guava that wait. {@code getDone} is none: it throws if the future is
 * not done.
 */
final class GuavaWaits {

  static final String PACKAGE = "com.google.common.util.concurrent.";

  private GuavaWaits() {}

  static @Nullable Wait of(J.MethodInvocation call, List<Expression> arguments) {
    if (arguments.isEmpty() || !Trees.is(Waits.FUTURE, arguments.getFirst().getType())) {
      return null;
    }
    Expression future = arguments.getFirst();
    return switch (call.getSimpleName()) {
      case "getUnchecked" -> FutureWaits.of(call, future, Wrapper.UNCHECKED_EXECUTION);
      case "getUninterruptibly" ->
          FutureWaits.of(call, future, Wrapper.EXECUTION).withTimeout(timeout(arguments));
      case "getChecked" -> Wait.leftAlone(call, future, Reason.CHOSEN_EXCEPTION);
      default -> null;
    };
  }

  private static @Nullable Timeout timeout(List<Expression> arguments) {
    return arguments.size() == 1
        ? null
        : new Timeout(
            arguments.get(1),
            arguments.size() == 3 ? arguments.get(2) : null,
            Waits.TIMEOUT_EXCEPTION);
  }
}

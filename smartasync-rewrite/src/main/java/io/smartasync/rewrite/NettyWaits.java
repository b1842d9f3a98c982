package io.smartasync.rewrite;

import io.smartasync.rewrite.Wait.Wrapper;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** Recognizes the methods of Netty that wait, without {@code get} of the JDK. */
final class NettyWaits {

  static final String FUTURE = "io.netty.util.concurrent.Future";

  private NettyWaits() {}

  static @Nullable Wait of(J.MethodInvocation call, Expression future) {
    return switch (call.getSimpleName()) {
      case "sync", "syncUninterruptibly" ->
          future instanceof J.MethodInvocation made && made.getSimpleName().equals("closeFuture")
              ? Wait.leftAlone(call, future, Reason.CLOSE_FUTURE)
              : Wait.value(call, future, Wrapper.UNDECLARED);
      case "await", "awaitUninterruptibly" -> Wait.leftAlone(call, future, Reason.KEEPS_FAILURE);
      default -> null;
    };
  }

  /** Returns whether a call returns the future itself, and not what it was completed with. */
  static boolean returnsFuture(J.MethodInvocation call) {
    return call.getSimpleName().startsWith("sync")
        && call.getSelect() != null
        && Trees.is(FUTURE, call.getSelect().getType());
  }
}

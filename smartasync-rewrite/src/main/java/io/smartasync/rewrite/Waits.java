package io.smartasync.rewrite;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.Flag;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/**
 * Recognizes calls that wait, by the types of their receivers and arguments. A class for each
 * library, such as {@link ReactorWaits}, has its calls.
 */
final class Waits {

  static final String COMPLETABLE_FUTURE = "java.util.concurrent.CompletableFuture";
  static final String COMPLETION_STAGE = "java.util.concurrent.CompletionStage";
  static final String FUTURE = "java.util.concurrent.Future";
  static final String FLOW_PUBLISHER = "java.util.concurrent.Flow$Publisher";
  static final String TIMEOUT_EXCEPTION = "java.util.concurrent.TimeoutException";

  private Waits() {}

  /** Returns the wait that a call is, or null if it is none. */
  static @Nullable Wait of(J.MethodInvocation call) {
    JavaType.Method method = call.getMethodType();
    if (method == null) {
      return null;
    }
    String declaring = method.getDeclaringType().getFullyQualifiedName();
    List<Expression> arguments = arguments(call);
    if (declaring.startsWith(GuavaWaits.PACKAGE) && method.hasFlags(Flag.Static)) {
      return GuavaWaits.of(call, arguments);
    }
    if (declaring.equals(VertxWaits.FUTURE) && method.hasFlags(Flag.Static)) {
      return VertxWaits.ofStatic(call, arguments);
    }
    Expression receiver = call.getSelect();
    if (receiver == null) {
      return null;
    }
    JavaType type = receiver.getType();
    if (Trees.is(NettyWaits.FUTURE, type) && !call.getSimpleName().equals("get")) {
      return NettyWaits.of(call, receiver);
    }
    if (Trees.is(FUTURE, type)) {
      return FutureWaits.of(call, receiver, arguments);
    }
    if (Trees.is(VertxWaits.FUTURE, type)) {
      return VertxWaits.of(call, receiver, arguments);
    }
    if (Trees.is(ReactorWaits.MONO, type) || Trees.is(ReactorWaits.FLUX, type)) {
      return ReactorWaits.of(call, receiver, arguments);
    }
    if (declaring.startsWith(RxJavaWaits.PACKAGE)) {
      return RxJavaWaits.of(call, receiver, arguments);
    }
    return declaring.startsWith(MutinyWaits.PACKAGE)
        ? MutinyWaits.of(call, receiver, arguments)
        : null;
  }

  static List<Expression> arguments(J.MethodInvocation call) {
    return call.getArguments().stream().filter(argument -> !(argument instanceof J.Empty)).toList();
  }
}

package io.smartasync.errorprone;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Type;
import io.smartasync.errorprone.BlockingCall.Code;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ElementKind;
import org.jspecify.annotations.Nullable;

/** Recognizes calls that wait for a future of the JDK, Guava, Vert.x or Netty. */
final class FutureWaits {

  private static final String FUTURE = "java.util.concurrent.Future";
  private static final String COMPLETABLE_FUTURE = "java.util.concurrent.CompletableFuture";
  private static final String TIMEOUT_EXCEPTION = "java.util.concurrent.TimeoutException";
  private static final String VERTX_FUTURE = "io.vertx.core.Future";
  private static final String GUAVA = "com.google.common.util.concurrent.";

  private static final Map<String, String> FACTORIES =
      Map.of(
          "NANOSECONDS", "ofNanos",
          "MILLISECONDS", "ofMillis",
          "SECONDS", "ofSeconds",
          "MINUTES", "ofMinutes",
          "HOURS", "ofHours",
          "DAYS", "ofDays");

  private FutureWaits() {}

  /** Returns the blocking call that a call is, or null if it is none. */
  static @Nullable BlockingCall of(MethodInvocationTree call, VisitorState state) {
    String owner = ASTHelpers.getSymbol(call).owner.getQualifiedName().toString();
    if (owner.equals(GUAVA + "Futures") || owner.equals(GUAVA + "Uninterruptibles")) {
      return ofGuava(call, state);
    }
    if (owner.equals(VERTX_FUTURE) && ASTHelpers.isStatic(ASTHelpers.getSymbol(call))) {
      return Surroundings.nameOf(call).equals("await")
          ? ofVertx(call.getArguments().get(0), state)
          : null;
    }
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    if (receiver == null) {
      return null;
    }
    Type type = ASTHelpers.getType(receiver);
    if (AsynchronousTypes.isA(VERTX_FUTURE, type, state)) {
      return ofVertx(call, receiver, state);
    }
    if (!AsynchronousTypes.isA(FUTURE, type, state)
        || AsynchronousTypes.isA("java.util.concurrent.ForkJoinTask", type, state)) {
      return null; // a fork-join task that waits runs other tasks meanwhile
    }
    return AsynchronousTypes.isA("io.netty.util.concurrent.Future", type, state)
            && !Surroundings.nameOf(call).equals("get")
        ? ofNetty(call, receiver, state)
        : ofJdk(call, receiver, type, state);
  }

  private static @Nullable BlockingCall ofJdk(
      MethodInvocationTree call, ExpressionTree receiver, @Nullable Type type, VisitorState state) {
    String name = Surroundings.nameOf(call);
    List<? extends ExpressionTree> arguments = call.getArguments();
    boolean isJoin = name.equals("join") && AsynchronousTypes.isA(COMPLETABLE_FUTURE, type, state);
    if ((isJoin || name.equals("get")) && arguments.isEmpty()) {
      return BlockingCall.replaceable(receiver, BlockingCall.await(awaitable(receiver, state)));
    }
    return name.equals("get") && arguments.size() == 2
        ? limited(receiver, duration(arguments.get(0), arguments.get(1), state), state)
        : null;
  }

  private static @Nullable BlockingCall ofGuava(MethodInvocationTree call, VisitorState state) {
    List<? extends ExpressionTree> arguments = call.getArguments();
    if (arguments.isEmpty()
        || !AsynchronousTypes.isA(FUTURE, ASTHelpers.getType(arguments.get(0)), state)) {
      return null;
    }
    ExpressionTree future = arguments.get(0);
    Code wait = BlockingCall.await(awaitable(future, state));
    return switch (Surroundings.nameOf(call)) {
      case "getUnchecked" -> BlockingCall.replaceable(future, wait);
      // Wraps the failure in an exception of the caller's choice.
      case "getChecked" -> BlockingCall.advised(future, wait);
      case "getUninterruptibly" ->
          switch (arguments.size()) {
            case 1 -> BlockingCall.replaceable(future, wait);
            case 2 -> limited(future, source(arguments.get(1), state), state);
            default -> limited(future, duration(arguments.get(1), arguments.get(2), state), state);
          };
      default -> null;
    };
  }

  private static @Nullable BlockingCall ofVertx(
      MethodInvocationTree call, ExpressionTree receiver, VisitorState state) {
    List<? extends ExpressionTree> arguments = call.getArguments();
    if (!Surroundings.nameOf(call).equals("await")) {
      return null;
    }
    return arguments.size() == 2
        ? limited(receiver, duration(arguments.get(0), arguments.get(1), state), state)
        : ofVertx(receiver, state);
  }

  private static BlockingCall ofVertx(ExpressionTree future, VisitorState state) {
    return BlockingCall.replaceable(future, BlockingCall.await(awaitable(future, state)));
  }

  private static @Nullable BlockingCall ofNetty(
      MethodInvocationTree call, ExpressionTree receiver, VisitorState state) {
    Code wait = BlockingCall.await(awaitable(receiver, state));
    return switch (Surroundings.nameOf(call)) {
      // Returns the future itself. All users of a channel share its closeFuture.
      case "sync", "syncUninterruptibly" ->
          state.getPath().getParentPath().getLeaf() instanceof ExpressionStatementTree
                  && !isCallOf("closeFuture", receiver)
              ? BlockingCall.replaceable(receiver, wait)
              : BlockingCall.advised(receiver, wait);
      // Does not throw the failure.
      case "await", "awaitUninterruptibly" -> BlockingCall.advised(receiver, wait);
      default -> null;
    };
  }

  /**
   * Returns a wait with a timeout, after which {@code await} cancels the future. That changes what
   * other users of a field see. A future of Vert.x cannot be cancelled.
   */
  private static BlockingCall limited(ExpressionTree future, Code timeout, VisitorState state) {
    Code wait =
        BlockingCall.await(
            awaitable(future, state),
            names -> timeout.in(names) + ", " + names.of(TIMEOUT_EXCEPTION) + ".class");
    Symbol variable = ASTHelpers.getSymbol(future);
    return variable != null
            && variable.getKind() == ElementKind.FIELD
            && !AsynchronousTypes.isA(VERTX_FUTURE, ASTHelpers.getType(future), state)
        ? BlockingCall.advised(future, wait)
        : BlockingCall.replaceable(future, wait);
  }

  /** Returns an argument for {@code Async.await}, without a conversion that it does not need. */
  private static Code awaitable(ExpressionTree future, VisitorState state) {
    ExpressionTree stage = withoutCall("toCompletableFuture", future);
    ExpressionTree original = withoutCall("toCompletionStage", stage);
    if (AsynchronousTypes.isA(VERTX_FUTURE, ASTHelpers.getType(original), state)) {
      Code source = source(original, state);
      return names ->
          "%s.toAwaitableStage(%s)"
              .formatted(names.of("io.smartasync.VertxFutures"), source.in(names));
    }
    Type type = ASTHelpers.getType(stage);
    boolean isStage =
        AsynchronousTypes.isA(COMPLETABLE_FUTURE, type, state)
            || !AsynchronousTypes.isA(FUTURE, type, state);
    if (AsynchronousTypes.isStage(type, state) && isStage) {
      return source(stage, state);
    }
    // Overloads of await for two supertypes accept a type that is a stage and a plain future.
    String conversion =
        AsynchronousTypes.isStage(ASTHelpers.getType(future), state)
                && !AsynchronousTypes.isA(COMPLETABLE_FUTURE, ASTHelpers.getType(future), state)
            ? ".toCompletableFuture()"
            : "";
    Code source = source(future, state);
    return names -> source.in(names) + conversion;
  }

  /** Returns the receiver if an expression is a call of a method without arguments. */
  private static ExpressionTree withoutCall(String method, ExpressionTree expression) {
    ExpressionTree receiver =
        isCallOf(method, expression) ? ASTHelpers.getReceiver(expression) : null;
    return receiver == null ? expression : receiver;
  }

  private static boolean isCallOf(String method, ExpressionTree expression) {
    return expression instanceof MethodInvocationTree call
        && call.getArguments().isEmpty()
        && Surroundings.nameOf(call).equals(method);
  }

  private static Code duration(ExpressionTree amount, ExpressionTree unit, VisitorState state) {
    String number = String.valueOf(state.getSourceForNode(amount));
    Symbol constant = ASTHelpers.getSymbol(unit);
    String factory =
        constant != null && constant.getKind() == ElementKind.ENUM_CONSTANT
            ? FACTORIES.get(constant.getSimpleName().toString())
            : null;
    return names ->
        factory == null
            ? "%s.of(%s, %s.toChronoUnit())"
                .formatted(names.of("java.time.Duration"), number, state.getSourceForNode(unit))
            : "%s.%s(%s)".formatted(names.of("java.time.Duration"), factory, number);
  }

  private static Code source(ExpressionTree tree, VisitorState state) {
    String source = String.valueOf(state.getSourceForNode(tree));
    return names -> source;
  }
}

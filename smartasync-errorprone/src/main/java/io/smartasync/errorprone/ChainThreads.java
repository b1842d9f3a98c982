package io.smartasync.errorprone;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads from a chain of calls whether the functions in it may run on a thread that may wait. */
final class ChainThreads {

  private static final String EXECUTOR = "java.util.concurrent.Executor";

  private static final Set<String> CHANGE_THE_THREAD =
      Set.of(
          "publishOn",
          "subscribeOn",
          "observeOn",
          "emitOn",
          "runSubscriptionOn",
          "runOn",
          "executeBlocking");

  /** Publishers that emit on the thread that subscribes. */
  private static final Set<String> EMIT_AT_ONCE =
      Set.of(
          "just",
          "empty",
          "item",
          "items",
          "range",
          "rangeLong",
          "fromArray",
          "fromCallable",
          "fromIterable",
          "fromStream",
          "fromSupplier");

  private static final Set<String> WAIT =
      Set.of("toStream", "toIterable", "indefinitely", "atMost", "asStream", "asIterable");

  private ChainThreads() {}

  /**
   * Whether a chain of publishers changes its thread, or emits on the thread that waits for it.
   *
   * @param end the last call of the chain
   */
  static boolean mayWait(ExpressionTree end) {
    boolean isWaitedFor = end instanceof MethodInvocationTree last && waits(last);
    String following = "";
    for (ExpressionTree each = end;
        each instanceof MethodInvocationTree call;
        each = ASTHelpers.getReceiver(each)) {
      String name = Surroundings.nameOf(call);
      if (CHANGE_THE_THREAD.contains(name)) {
        return true;
      }
      if (isWaitedFor && ASTHelpers.isStatic(ASTHelpers.getSymbol(call))) {
        // Mutiny: Uni.createFrom().item(...)
        return EMIT_AT_ONCE.contains(name.equals("createFrom") ? following : name);
      }
      following = name;
    }
    return false;
  }

  private static boolean waits(MethodInvocationTree call) {
    String name = Surroundings.nameOf(call);
    return name.startsWith("block") || WAIT.contains(name);
  }

  /** Whether a chain of futures shows that a thread that may wait completes the last one. */
  static boolean isCompletedByWorker(@Nullable ExpressionTree end, VisitorState state) {
    for (ExpressionTree each = end;
        each instanceof MethodInvocationTree call;
        each = ASTHelpers.getReceiver(each)) {
      MethodSymbol method = ASTHelpers.getSymbol(call);
      Twins.Mark mark = Twins.markOf(method);
      if ((mark != null && !mark.isSynchronous())
          || method.owner.getQualifiedName().contentEquals(WaitingCall.ASYNC)
          || takesExecutor(call, state)) {
        return true;
      }
    }
    return false;
  }

  private static boolean takesExecutor(MethodInvocationTree call, VisitorState state) {
    for (ExpressionTree argument : call.getArguments()) {
      if (AsynchronousTypes.isA(EXECUTOR, ASTHelpers.getType(argument), state)) {
        return true;
      }
    }
    return false;
  }
}

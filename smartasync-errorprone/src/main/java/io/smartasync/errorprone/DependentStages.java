package io.smartasync.errorprone;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Type;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The methods of stages and publishers that take a function and call it when a result arrives, on
 * the thread that completes or emits it.
 *
 * <p>The methods of {@code CompletionStage} whose names end with {@code Async} are not among them:
 * they call the function on an executor. Nor are the functions of a chain that changes its thread.
 */
final class DependentStages {

  private static final Set<String> OF_STAGES =
      Set.of(
          "thenApply",
          "thenAccept",
          "thenRun",
          "thenCompose",
          "thenCombine",
          "thenAcceptBoth",
          "runAfterBoth",
          "applyToEither",
          "acceptEither",
          "runAfterEither",
          "handle",
          "whenComplete",
          "exceptionally",
          "exceptionallyCompose");

  private static final Set<String> OF_PUBLISHERS =
      Set.of(
          "map",
          "mapNotNull",
          "flatMap",
          "flatMapMany",
          "flatMapSequential",
          "concatMap",
          "switchMap",
          "filter",
          "handle",
          "doOnNext",
          "doOnSuccess",
          "onItem",
          "invoke",
          "call",
          "transformToUni",
          "subscribe");

  private static final Set<String> CHANGE_THE_THREAD =
      Set.of(
          "publishOn",
          "subscribeOn",
          "observeOn",
          "emitOn",
          "runSubscriptionOn",
          "runOn",
          "executeBlocking");

  private DependentStages() {}

  /**
   * Returns the call of such a method that a function is passed to, or null.
   *
   * @param path the path of the function
   */
  static @Nullable MethodInvocationTree around(Tree function, TreePath path, VisitorState state) {
    if (!(path.getParentPath().getLeaf() instanceof MethodInvocationTree call)
        || !call.getArguments().contains(function)) {
      return null;
    }
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    Type type = receiver == null ? null : ASTHelpers.getType(receiver);
    String name = Surroundings.nameOf(call);
    if (OF_STAGES.contains(name) && AsynchronousTypes.isStage(type, state)) {
      return call;
    }
    return OF_PUBLISHERS.contains(name)
            && AsynchronousTypes.isPublisher(type, state)
            && !changesTheThread(Surroundings.endOfChain(path.getParentPath()))
        ? call
        : null;
  }

  private static boolean changesTheThread(ExpressionTree chain) {
    for (ExpressionTree each = chain; each != null; each = ASTHelpers.getReceiver(each)) {
      if (each instanceof MethodInvocationTree call
          && CHANGE_THE_THREAD.contains(Surroundings.nameOf(call))) {
        return true;
      }
      if (!(each instanceof MethodInvocationTree)) {
        return false;
      }
    }
    return false;
  }

  /** Returns the method that takes a function with an asynchronous result, or null. */
  static @Nullable String composing(
      MethodInvocationTree stage, @Nullable Type result, VisitorState state) {
    ExpressionTree receiver = ASTHelpers.getReceiver(stage);
    Type type = receiver == null ? null : ASTHelpers.getType(receiver);
    if (Surroundings.nameOf(stage).equals("thenApply")
        && AsynchronousTypes.isStage(result, state)) {
      return "thenCompose";
    }
    String mono = "reactor.core.publisher.Mono";
    return Surroundings.nameOf(stage).equals("map")
            && AsynchronousTypes.isA(mono, type, state)
            && AsynchronousTypes.isA(mono, result, state)
        ? "flatMap"
        : null;
  }
}

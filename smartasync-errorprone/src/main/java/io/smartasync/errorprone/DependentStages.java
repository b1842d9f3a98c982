package io.smartasync.errorprone;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Type;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the method of a stage, publisher or event loop that takes a function, and calls it when a
 * result or an event arrives, on the thread that completes or emits it.
 *
 * <p>Methods that call the function on an executor are not found, nor are those in a chain that
 * changes its thread.
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

  /** The beginnings of the names of operators and of methods that subscribe. */
  private static final List<String> OF_PUBLISHERS =
      List.of(
          "all",
          "any",
          "call",
          "chain",
          "concatMap",
          "delayUntil",
          "distinct",
          "doAfterNext",
          "doAfterSuccess",
          "doAfterTerminate",
          "doOnComplete",
          "doOnEach",
          "doOnError",
          "doOnEvent",
          "doOnNext",
          "doOnSuccess",
          "doOnTerminate",
          "expand",
          "filter",
          "flatMap",
          "flattenAs",
          "forEach",
          "groupBy",
          "handle",
          "invoke",
          "map",
          "onError",
          "reduce",
          "scan",
          "skipUntil",
          "skipWhile",
          "subscribe",
          "switchMap",
          "switchOnFirst",
          "takeUntil",
          "takeWhile",
          "zipW");

  /** The beginnings of the names of methods of Mutiny's groups, such as {@code onItem()}. */
  private static final List<String> OF_MUTINY_GROUPS =
      List.of(
          "call", "continueWith", "invoke", "recoverWith", "transform", "when", "where", "with");

  /** A method that takes a function with a value, and the one for an asynchronous value. */
  private record Composing(String method, String on, String result, String composing) {}

  private static final List<Composing> COMPOSING =
      List.of(
          composing("thenApply", "java.util.concurrent.CompletionStage", "thenCompose"),
          composing("map", "reactor.core.publisher.Mono", "flatMap"),
          composing("map", "io.reactivex.rxjava3.core.Single", "flatMap"),
          composing("map", "io.reactivex.rxjava3.core.Maybe", "flatMap"),
          composing("map", "io.smallrye.mutiny.Uni", "flatMap"),
          composing("map", "io.vertx.core.Future", "compose"),
          new Composing(
              "transform",
              "io.smallrye.mutiny.groups.UniOnItem",
              "io.smallrye.mutiny.Uni",
              "transformToUni"));

  private DependentStages() {}

  private static Composing composing(String method, String type, String composing) {
    return new Composing(method, type, type, composing);
  }

  /** A call of such a method. */
  record Stage(MethodInvocationTree call, boolean isOnEventLoop) {

    /** Returns where the function is called, for a message. */
    String description() {
      return "in a function that %s calls %s"
          .formatted(
              Surroundings.nameOf(call),
              isOnEventLoop ? "on an event loop" : "when a result arrives");
    }
  }

  /**
   * Returns the call of such a method that a function is passed to, or null.
   *
   * @param function the path of a lambda, a method reference, or a method of an anonymous class
   */
  static @Nullable Stage around(TreePath function, VisitorState state) {
    TreePath argument = argumentOf(function, state);
    if (argument == null
        || !(argument.getParentPath().getLeaf() instanceof MethodInvocationTree call)
        || !isArgument(argument.getLeaf(), call)) {
      return null;
    }
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    Type type = receiver == null ? null : ASTHelpers.getType(receiver);
    if (EventLoopHandlers.takes(call, type, function, state)) {
      return new Stage(call, true);
    }
    boolean isFound =
        GuavaFunctions.takes(call, type, state)
            || isOfStage(call, receiver, type, state)
            || isOfPublisher(call, type, argument, state);
    return isFound ? new Stage(call, false) : null;
  }

  /** Returns the argument that a function is: itself, or the anonymous class that it belongs to. */
  private static @Nullable TreePath argumentOf(TreePath function, VisitorState state) {
    if (!(function.getLeaf() instanceof MethodTree method)) {
      return function;
    }
    TreePath type = function.getParentPath();
    boolean isOfAnonymousClass =
        type.getLeaf() instanceof ClassTree
            && type.getParentPath().getLeaf() instanceof NewClassTree
            && !ASTHelpers.findSuperMethods(ASTHelpers.getSymbol(method), state.getTypes())
                .isEmpty();
    return isOfAnonymousClass ? type.getParentPath() : null;
  }

  private static boolean isArgument(Tree tree, MethodInvocationTree call) {
    return call.getArguments().stream().anyMatch(each -> each.equals(tree));
  }

  private static boolean isOfStage(
      MethodInvocationTree call,
      @Nullable ExpressionTree receiver,
      @Nullable Type type,
      VisitorState state) {
    return OF_STAGES.contains(Surroundings.nameOf(call))
        && AsynchronousTypes.isStage(type, state)
        && !ChainThreads.isCompletedByWorker(receiver, state);
  }

  private static boolean isOfPublisher(
      MethodInvocationTree call, @Nullable Type type, TreePath argument, VisitorState state) {
    if (ASTHelpers.isStatic(ASTHelpers.getSymbol(call))) {
      return false;
    }
    List<String> methods =
        AsynchronousTypes.isPublisher(type, state)
            ? OF_PUBLISHERS
            : isMutinyGroup(type) ? OF_MUTINY_GROUPS : List.of();
    return methods.stream().anyMatch(Surroundings.nameOf(call)::startsWith)
        && !ChainThreads.mayWait(Surroundings.endOfChain(argument.getParentPath()));
  }

  private static boolean isMutinyGroup(@Nullable Type type) {
    return type != null
        && type.tsym != null
        && type.tsym.getQualifiedName().toString().startsWith("io.smallrye.mutiny.groups.");
  }

  /** Returns the method that takes a function with an asynchronous result, or null. */
  static @Nullable String composing(
      MethodInvocationTree stage, @Nullable Type result, VisitorState state) {
    ExpressionTree receiver = ASTHelpers.getReceiver(stage);
    Type type = receiver == null ? null : ASTHelpers.getType(receiver);
    for (Composing each : COMPOSING) {
      if (Surroundings.nameOf(stage).equals(each.method())
          && AsynchronousTypes.isA(each.on(), type, state)
          && AsynchronousTypes.isA(each.result(), result, state)) {
        return each.composing();
      }
    }
    return null;
  }
}

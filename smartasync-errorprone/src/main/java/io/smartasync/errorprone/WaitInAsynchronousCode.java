package io.smartasync.errorprone;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.MemberReferenceTreeMatcher;
import com.google.errorprone.bugpatterns.BugChecker.MethodInvocationTreeMatcher;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.fixes.SuggestedFixes;
import com.google.errorprone.matchers.Description;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds waits where the caller expects none: in a method that returns a future or publisher, in a
 * dependent stage or operator, and in a subscriber.
 */
@BugPattern(
    summary = "A method or stage that is called asynchronously waits for an operation",
    link =
        "https://github.com/smartasync/smartasync/blob/HEAD/docs/errorprone/WaitInAsynchronousCode.md",
    linkType = CUSTOM,
    severity = WARNING)
public final class WaitInAsynchronousCode extends BugChecker
    implements MethodInvocationTreeMatcher, MemberReferenceTreeMatcher {

  private static final long serialVersionUID = 1L;

  /** Annotations with which a framework calls the method on a thread that may wait. */
  private static final Set<String> MAY_WAIT = Set.of("Blocking", "RunOnVirtualThread");

  private static final Set<String> SIGNALS =
      Set.of(
          "onSubscribe",
          "onNext",
          "onError",
          "onComplete",
          "onSuccess",
          "onItem",
          "onFailure",
          "onCompletion");

  private static final List<String> SUBSCRIBERS =
      List.of(
          "java.util.concurrent.Flow.Subscriber",
          "org.reactivestreams.Subscriber",
          "io.reactivex.rxjava3.core.SingleObserver",
          "io.reactivex.rxjava3.core.MaybeObserver",
          "io.reactivex.rxjava3.core.CompletableObserver",
          "io.reactivex.rxjava3.core.Observer",
          "io.smallrye.mutiny.subscription.UniSubscriber");

  /** Creates the check. Error Prone calls it. */
  public WaitInAsynchronousCode() {}

  @Override
  public Description matchMethodInvocation(MethodInvocationTree tree, VisitorState state) {
    WaitingCall call = WaitingCall.of(tree, state);
    TreePath function = call == null ? null : Surroundings.function(state.getPath());
    if (call == null || function == null) {
      return Description.NO_MATCH;
    }
    if (function.getLeaf() instanceof LambdaExpressionTree lambda) {
      return inLambda(call, lambda, function, state);
    }
    return inMethod(call, (MethodTree) function.getLeaf(), function, state);
  }

  @Override
  public Description matchMemberReference(MemberReferenceTree tree, VisitorState state) {
    WaitingCall call = WaitingCall.of(tree, state);
    DependentStages.Stage stage =
        call == null ? null : DependentStages.around(state.getPath(), state);
    if (call == null || stage == null) {
      return Description.NO_MATCH;
    }
    MethodSymbol twin = call.twin();
    boolean isBound =
        call.path().isEmpty()
            || !(ASTHelpers.getSymbol(tree.getQualifierExpression()) instanceof ClassSymbol);
    String composing = DependentStages.composing(stage.call(), call.asynchronousType(state), state);
    SuggestedFix fix = SuggestedFix.emptyFix();
    if (twin != null && composing != null && isBound) {
      String qualifier = state.getSourceForNode(tree.getQualifierExpression());
      String on = call.path().isEmpty() ? qualifier : qualifier + "." + call.unwrapped();
      fix =
          SuggestedFix.builder()
              .merge(SuggestedFixes.renameMethodInvocation(stage.call(), composing, state))
              .replace(tree, on + "::" + twin.getSimpleName())
              .build();
    }
    return describe(tree, message(call, stage.description()), fix);
  }

  private Description inLambda(
      WaitingCall call, LambdaExpressionTree lambda, TreePath path, VisitorState state) {
    DependentStages.Stage stage = DependentStages.around(path, state);
    if (stage == null) {
      return Description.NO_MATCH;
    }
    SuggestedFix fix = SuggestedFix.emptyFix();
    String composing = DependentStages.composing(stage.call(), call.asynchronousType(state), state);
    String source = call.asynchronousSource(state);
    if (lambda.getBody().equals(call.tree()) && composing != null && source != null) {
      fix =
          SuggestedFix.builder()
              .merge(SuggestedFixes.renameMethodInvocation(stage.call(), composing, state))
              .replace(call.tree(), source)
              .build();
    }
    return describe(call.tree(), message(call, stage.description()), fix);
  }

  private Description inMethod(
      WaitingCall call, MethodTree method, TreePath path, VisitorState state) {
    MethodSymbol symbol = ASTHelpers.getSymbol(method);
    if (Twins.isGenerated(symbol) || mayWait(symbol)) {
      return Description.NO_MATCH;
    }
    DependentStages.Stage stage = DependentStages.around(path, state);
    if (stage != null) {
      return describe(call.tree(), message(call, stage.description()), SuggestedFix.emptyFix());
    }
    if (isSignal(symbol, path, state)) {
      return describe(call.tree(), message(call, "in a subscriber"), SuggestedFix.emptyFix());
    }
    Type result = symbol.getReturnType();
    boolean isAsynchronous =
        AsynchronousTypes.isFuture(result, state) || AsynchronousTypes.isPublisher(result, state);
    if (!isAsynchronous || EventLoopHandlers.isInVerticle(path, state)) {
      return Description.NO_MATCH;
    }
    return describe(
        call.tree(),
        message(call, "before this method returns its " + result.tsym.getSimpleName()),
        replacement(call, result, state));
  }

  private static boolean mayWait(MethodSymbol method) {
    for (String annotation : MAY_WAIT) {
      if (ASTHelpers.hasDirectAnnotationWithSimpleName(method, annotation)
          || ASTHelpers.hasDirectAnnotationWithSimpleName(method.owner, annotation)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSignal(MethodSymbol method, TreePath path, VisitorState state) {
    if (!SIGNALS.contains(method.getSimpleName().toString())) {
      return false;
    }
    for (String type : SUBSCRIBERS) {
      if (AsynchronousTypes.isA(type, method.owner.type, state)) {
        return !isSubscribedOnAnotherThread(path);
      }
    }
    return false;
  }

  /** Whether an anonymous subscriber is passed to a chain of calls that changes its thread. */
  private static boolean isSubscribedOnAnotherThread(TreePath method) {
    TreePath creation = method.getParentPath().getParentPath();
    return creation != null
        && creation.getParentPath() != null
        && creation.getLeaf() instanceof NewClassTree
        && creation.getParentPath().getLeaf() instanceof MethodInvocationTree
        && ChainThreads.mayWait(Surroundings.endOfChain(creation.getParentPath()));
  }

  /** Replaces {@code completedFuture(users.find(1))} by {@code users.findAsync(1)}. */
  private static SuggestedFix replacement(WaitingCall call, Type result, VisitorState state) {
    Tree parent = state.getPath().getParentPath().getLeaf();
    String source = call.asynchronousSource(state);
    Type type = call.asynchronousType(state);
    boolean isWrapped =
        parent instanceof MethodInvocationTree wrapper
            && wrapper.getArguments().size() == 1
            && Set.of("completedFuture", "completedStage", "just", "justOrEmpty")
                .contains(Surroundings.nameOf(wrapper));
    if (!isWrapped
        || source == null
        || type == null
        || !state
            .getTypes()
            .isSubtype(state.getTypes().erasure(type), state.getTypes().erasure(result))) {
      return SuggestedFix.emptyFix();
    }
    return SuggestedFix.replace(parent, source);
  }

  private static String message(WaitingCall call, String where) {
    return "%s waits %s; %s".formatted(call.name(), where, call.instead());
  }

  private Description describe(ExpressionTree tree, String message, @Nullable SuggestedFix fix) {
    Description.Builder description = buildDescription(tree).setMessage(message);
    return fix == null || fix.isEmpty() ? description.build() : description.addFix(fix).build();
  }
}

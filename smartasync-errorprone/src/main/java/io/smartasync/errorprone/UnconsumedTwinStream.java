package io.smartasync.errorprone;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.ExpressionStatementTreeMatcher;
import com.google.errorprone.bugpatterns.BugChecker.VariableTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds streams and publishers of operations that are never consumed, so that nothing starts. */
@BugPattern(
    summary = "A stream or publisher of an operation is not consumed, so that nothing happens",
    link =
        "https://github.com/smartasync/smartasync/blob/HEAD/docs/errorprone/UnconsumedTwinStream.md",
    linkType = CUSTOM,
    severity = WARNING)
public final class UnconsumedTwinStream extends BugChecker
    implements ExpressionStatementTreeMatcher, VariableTreeMatcher {

  private static final long serialVersionUID = 1L;

  /** Methods that return a publisher and subscribe. */
  private static final Set<String> SUBSCRIBE = Set.of("subscribeWith", "autoConnect");

  private static final String MUTINY_GROUPS = "io.smallrye.mutiny.groups.";

  /** Creates the check. Error Prone calls it. */
  public UnconsumedTwinStream() {}

  @Override
  public Description matchExpressionStatement(ExpressionStatementTree tree, VisitorState state) {
    MethodInvocationTree call = lazyCall(tree.getExpression(), state);
    if (call == null || MockCalls.isPartOf(call, state.getPath())) {
      return Description.NO_MATCH;
    }
    Description.Builder description = buildDescription(tree).setMessage(message(call));
    MethodSymbol twin =
        Twins.twinOf(ASTHelpers.getSymbol(call), Twins.receiverOf(call, state), true, state);
    if (twin != null
        && call.equals(tree.getExpression())
        && !AsynchronousTypes.isStream(twin.getReturnType(), state)) {
      description.addFix(
          com.google.errorprone.fixes.SuggestedFixes.renameMethodInvocation(
              call, twin.getSimpleName().toString(), state));
    }
    return description.build();
  }

  @Override
  public Description matchVariable(VariableTree tree, VisitorState state) {
    ExpressionTree initializer = tree.getInitializer();
    Tree parent = state.getPath().getParentPath().getLeaf();
    MethodInvocationTree call = initializer == null ? null : lazyCall(initializer, state);
    if (call == null
        || !(parent instanceof BlockTree block)
        || tree.getName().toString().startsWith("unused")
        || Surroundings.uses(block, ASTHelpers.getSymbol(tree)) > 0) {
      return Description.NO_MATCH;
    }
    return buildDescription(tree).setMessage(message(call)).build();
  }

  private static String message(MethodInvocationTree call) {
    return "%s does nothing until its %s is consumed; consume it, or remove the call"
        .formatted(
            Surroundings.nameOf(call),
            ASTHelpers.getSymbol(call).getReturnType().tsym.getSimpleName());
  }

  /** Returns the call that an expression is, or to whose result it only adds operators. */
  private static @Nullable MethodInvocationTree lazyCall(ExpressionTree tree, VisitorState state) {
    for (ExpressionTree each = tree;
        each instanceof MethodInvocationTree call;
        each = ASTHelpers.getReceiver(call)) {
      if (isLazy(call, state)) {
        return call;
      }
      if (!isOperator(call, state)) {
        return null;
      }
    }
    return null;
  }

  private static boolean isLazy(MethodInvocationTree call, VisitorState state) {
    MethodSymbol method = ASTHelpers.getSymbol(call);
    return TwinStreams.isSource(call, state)
        || (isLazyPublisher(method.getReturnType(), state)
            && (Twins.isGenerated(method)
                || Twins.isAsynchronousVariant(method, Twins.receiverOf(call, state), state)));
  }

  private static boolean isOperator(MethodInvocationTree call, VisitorState state) {
    MethodSymbol method = ASTHelpers.getSymbol(call);
    Type result = method.getReturnType();
    return !ASTHelpers.isStatic(method)
        && !SUBSCRIBE.contains(Surroundings.nameOf(call))
        && (isLazyPublisher(result, state)
            || AsynchronousTypes.isStream(result, state)
            || result.tsym.getQualifiedName().toString().startsWith(MUTINY_GROUPS));
  }

  private static boolean isLazyPublisher(Type type, VisitorState state) {
    return AsynchronousTypes.isPublisher(type, state) && !AsynchronousTypes.isFuture(type, state);
  }
}

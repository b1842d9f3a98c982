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
    if (twin != null && !AsynchronousTypes.isStream(twin.getReturnType(), state)) {
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

  private static @Nullable MethodInvocationTree lazyCall(ExpressionTree tree, VisitorState state) {
    if (!(tree instanceof MethodInvocationTree call)) {
      return null;
    }
    MethodSymbol method = ASTHelpers.getSymbol(call);
    Type result = method.getReturnType();
    boolean isPublisher =
        AsynchronousTypes.isPublisher(result, state)
            && !AsynchronousTypes.isFuture(result, state)
            && (Twins.isGenerated(method)
                || Twins.isAsynchronousVariant(method, Twins.receiverOf(call, state), state));
    return isPublisher || TwinStreams.isSource(call, state) ? call : null;
  }
}

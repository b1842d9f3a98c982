package io.smartasync.errorprone;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.ExpressionStatementTreeMatcher;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.matchers.Description;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import org.jspecify.annotations.Nullable;

/** Finds calls of asynchronous methods of operations whose future is ignored. */
@BugPattern(
    summary = "The future of an operation is ignored, and its failure with it",
    link =
        "https://github.com/smartasync/smartasync/blob/HEAD/docs/errorprone/IgnoredTwinFuture.md",
    linkType = CUSTOM,
    severity = WARNING)
public final class IgnoredTwinFuture extends BugChecker implements ExpressionStatementTreeMatcher {

  private static final long serialVersionUID = 1L;

  /** Creates the check. Error Prone calls it. */
  public IgnoredTwinFuture() {}

  @Override
  public Description matchExpressionStatement(ExpressionStatementTree tree, VisitorState state) {
    if (!(tree.getExpression() instanceof MethodInvocationTree call)) {
      return Description.NO_MATCH;
    }
    MethodSymbol method = ASTHelpers.getSymbol(call);
    if (!AsynchronousTypes.isFuture(method.getReturnType(), state)
        || MockCalls.isPartOf(call, state.getPath())
        || !Twins.isAsynchronousVariant(method, Twins.receiverOf(call, state), state)) {
      return Description.NO_MATCH;
    }
    String synchronous = synchronousName(method, Twins.receiverOf(call, state), state);
    return buildDescription(tree)
        .setMessage(
            "The future of %s is ignored, so that a failure is lost; return it, handle its failure, or call %s to wait"
                .formatted(method.getSimpleName(), synchronous))
        .addFix(SuggestedFix.prefixWith(tree, "var unused = "))
        .build();
  }

  private static String synchronousName(
      MethodSymbol method, @Nullable Type receiver, VisitorState state) {
    Twins.Mark mark = Twins.markOf(method);
    if (mark != null) {
      return mark.of();
    }
    MethodSymbol twin = Twins.twinOf(method, receiver, true, state);
    return twin == null ? "the synchronous method" : twin.getSimpleName().toString();
  }
}

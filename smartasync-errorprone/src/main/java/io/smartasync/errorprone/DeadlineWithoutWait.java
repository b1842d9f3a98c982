package io.smartasync.errorprone;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.MethodInvocationTreeMatcher;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.matchers.Description;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import org.jspecify.annotations.Nullable;

/**
 * Finds {@code Async.withDeadline} around a body that only starts an operation of another library:
 * the body returns before the deadline can be exceeded, and nothing limits the operation. The same
 * is true for a stream that the body only returns.
 *
 * <p>Bodies that the library starts have the deadline of their caller, so asynchronous twins and
 * {@code Async.start} are not reported.
 */
@BugPattern(
    summary = "A deadline limits waits, but the body only starts an operation",
    link =
        "https://github.com/smartasync/smartasync/blob/HEAD/docs/errorprone/DeadlineWithoutWait.md",
    linkType = CUSTOM,
    severity = WARNING)
public final class DeadlineWithoutWait extends BugChecker implements MethodInvocationTreeMatcher {

  private static final long serialVersionUID = 1L;

  /** Creates the check. Error Prone calls it. */
  public DeadlineWithoutWait() {}

  @Override
  public Description matchMethodInvocation(MethodInvocationTree tree, VisitorState state) {
    MethodSymbol method = ASTHelpers.getSymbol(tree);
    if (!method.getSimpleName().contentEquals("withDeadline")
        || !method.owner.getQualifiedName().contentEquals(WaitingCall.ASYNC)
        || tree.getArguments().size() != 2
        || !(tree.getArguments().get(1) instanceof LambdaExpressionTree lambda)
        || !(lambda.getBody() instanceof MethodInvocationTree body)) {
      return Description.NO_MATCH;
    }
    if (TwinStreams.isSource(body, state)) {
      return buildDescription(tree)
          .setMessage(
              "The stream of %s waits where it is consumed, which the deadline does not limit; consume it in the body"
                  .formatted(Surroundings.nameOf(body)))
          .build();
    }
    Type result = ASTHelpers.getType(body);
    boolean isStarted =
        AsynchronousTypes.isFuture(result, state) || AsynchronousTypes.isPublisher(result, state);
    if (result == null || !isStarted || usesTheLibrary(body, state)) {
      return Description.NO_MATCH;
    }
    Description.Builder description =
        buildDescription(tree)
            .setMessage(
                "The body only starts an operation and returns its %s, which the deadline does not limit; wait for it in the body, or use orTimeout"
                    .formatted(result.tsym.getSimpleName()));
    if (AsynchronousTypes.isA("java.util.concurrent.CompletableFuture", result, state)) {
      description.addFix(
          SuggestedFix.builder()
              .addImport("java.util.concurrent.TimeUnit")
              .replace(
                  tree,
                  state.getSourceForNode(body)
                      + ".orTimeout("
                      + state.getSourceForNode(tree.getArguments().get(0))
                      + ".toNanos(), TimeUnit.NANOSECONDS)")
              .build());
    }
    return description.build();
  }

  private static boolean isOfTheLibrary(MethodSymbol method) {
    return ASTHelpers.enclosingPackage(method)
        .filter(each -> each.getQualifiedName().contentEquals("io.smartasync"))
        .isPresent();
  }

  /** A reference to such a method does not wait for an operation. */
  private static boolean isOfTheJdk(MethodSymbol method) {
    return ASTHelpers.enclosingPackage(method)
        .filter(each -> each.getQualifiedName().toString().startsWith("java."))
        .isPresent();
  }

  private static boolean usesTheLibrary(ExpressionTree body, VisitorState state) {
    boolean[] found = new boolean[1];
    new TreePathScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void none) {
        MethodSymbol method = ASTHelpers.getSymbol(call);
        VisitorState here = state.withPath(getCurrentPath());
        found[0] |=
            isOfTheLibrary(method)
                || WaitingCall.of(call, here) != null
                || Twins.markOf(method) != null;
        return super.visitMethodInvocation(call, null);
      }

      @Override
      public @Nullable Void visitMemberReference(
          MemberReferenceTree reference, @Nullable Void none) {
        found[0] |= !isOfTheJdk(ASTHelpers.getSymbol(reference));
        return super.visitMemberReference(reference, null);
      }
    }.scan(new TreePath(state.getPath(), body), null);
    return found[0];
  }
}

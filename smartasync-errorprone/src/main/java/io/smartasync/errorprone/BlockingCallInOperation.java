package io.smartasync.errorprone;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.MethodInvocationTreeMatcher;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.fixes.SuggestedFixes;
import com.google.errorprone.matchers.Description;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds {@code join}, {@code get} and {@code block} in the body of an operation, which {@code
 * Async.await} should replace: it cancels the future on interruption and on timeout, is refused on
 * event loops, and throws the original exception.
 */
@BugPattern(
    summary = "An operation waits by another method than Async.await",
    link =
        "https://github.com/smartasync/smartasync/blob/HEAD/docs/errorprone/BlockingCallInOperation.md",
    linkType = CUSTOM,
    severity = WARNING)
public final class BlockingCallInOperation extends BugChecker
    implements MethodInvocationTreeMatcher {

  private static final long serialVersionUID = 1L;

  private static final String MARK = "io.smartasync.SmartAsync";

  /** Methods after which futures are done, so that reading their results does not wait. */
  private static final Set<String> COMPLETE =
      Set.of("all", "allOf", "any", "anyOf", "race", "settle", "await");

  private static final Set<String> ASK =
      Set.of("isDone", "isCompletedExceptionally", "state", "isSuccess", "succeeded");

  /** Creates the check. Error Prone calls it. */
  public BlockingCallInOperation() {}

  @Override
  public Description matchMethodInvocation(MethodInvocationTree tree, VisitorState state) {
    ExpressionTree receiver = ASTHelpers.getReceiver(tree);
    String future = receiver == null ? null : futureToAwait(tree, receiver, state);
    TreePath function = future == null ? null : Surroundings.function(state.getPath());
    if (receiver == null
        || future == null
        || function == null
        || !(function.getLeaf() instanceof MethodTree method)
        || !isOperation(ASTHelpers.getSymbol(method))
        || isKnownToBeDone(receiver, method)) {
      return Description.NO_MATCH;
    }
    boolean isAsynchronous =
        AsynchronousTypes.isFuture(ASTHelpers.getSymbol(method).getReturnType(), state)
            || AsynchronousTypes.isPublisher(ASTHelpers.getSymbol(method).getReturnType(), state);
    if (isAsynchronous) {
      return buildDescription(tree)
          .setMessage(
              "%s waits before this operation returns; continue in a dependent stage, or write the operation in direct style"
                  .formatted(Surroundings.nameOf(tree)))
          .build();
    }
    Description.Builder description =
        buildDescription(tree)
            .setMessage(
                "%s ignores the deadline, does not cancel on interruption and wraps exceptions; write Async.await(%s)"
                    .formatted(Surroundings.nameOf(tree), future));
    if (tree.getArguments().isEmpty() && !isInTryWithCatch(function)) {
      SuggestedFix.Builder fix = SuggestedFix.builder();
      String async = SuggestedFixes.qualifyType(state, fix, WaitingCall.ASYNC);
      description.addFix(fix.replace(tree, async + ".await(" + future + ")").build());
    }
    return description.build();
  }

  /** Returns the source of the future that a call waits for, or null if it waits for none. */
  private static @Nullable String futureToAwait(
      MethodInvocationTree tree, ExpressionTree receiver, VisitorState state) {
    Type type = ASTHelpers.getType(receiver);
    String source = state.getSourceForNode(receiver);
    String name = Surroundings.nameOf(tree);
    boolean isJoin =
        name.equals("join")
            && AsynchronousTypes.isA("java.util.concurrent.CompletableFuture", type, state);
    boolean isGet =
        name.equals("get") && AsynchronousTypes.isA("java.util.concurrent.Future", type, state);
    if (isJoin || isGet) {
      return source;
    }
    boolean isBlock =
        name.equals("block") && AsynchronousTypes.isA("reactor.core.publisher.Mono", type, state);
    return isBlock ? source + ".toFuture()" : null;
  }

  private static boolean isOperation(MethodSymbol method) {
    return method.getAnnotationMirrors().stream()
            .anyMatch(each -> each.getAnnotationType().asElement().toString().equals(MARK))
        && !Twins.isGenerated(method);
  }

  /** Whether the method waits for the same variable in another way, or asks whether it is done. */
  private static boolean isKnownToBeDone(ExpressionTree receiver, MethodTree method) {
    Symbol variable = ASTHelpers.getSymbol(receiver);
    boolean[] found = new boolean[1];
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void none) {
        String name = Surroundings.nameOf(call);
        ExpressionTree on = ASTHelpers.getReceiver(call);
        found[0] |=
            ASK.contains(name)
                && on != null
                && variable != null
                && variable.equals(ASTHelpers.getSymbol(on));
        if (COMPLETE.contains(name)) {
          for (ExpressionTree argument : call.getArguments()) {
            found[0] |= variable != null && variable.equals(ASTHelpers.getSymbol(argument));
          }
        }
        return super.visitMethodInvocation(call, null);
      }
    }.scan(method, null);
    return found[0];
  }

  /** A catch clause may be for the exceptions of the method that is replaced. */
  private static boolean isInTryWithCatch(TreePath function) {
    boolean[] found = new boolean[1];
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitTry(TryTree tree, @Nullable Void none) {
        for (CatchTree each : tree.getCatches()) {
          Tree type = each.getParameter().getType();
          found[0] |= type != null;
        }
        return super.visitTry(tree, null);
      }
    }.scan(function.getLeaf(), null);
    return found[0];
  }
}

package io.smartasync.errorprone;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.MethodInvocationTreeMatcher;
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
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Finds calls of other libraries that wait in the body of an operation, such as {@code join},
 * {@code get} and {@code block}. {@code Async.await} should replace them: it ends at the deadline,
 * cancels the future on interruption and on timeout, is refused on event loops, and throws the
 * original exception.
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

  /** Creates the check. Error Prone calls it. */
  public BlockingCallInOperation() {}

  @Override
  public Description matchMethodInvocation(MethodInvocationTree tree, VisitorState state) {
    TreePath function = Surroundings.function(state.getPath());
    if (function == null
        || !(function.getLeaf() instanceof MethodTree method)
        || !isOperation(ASTHelpers.getSymbol(method), state)) {
      return Description.NO_MATCH;
    }
    BlockingCall call = BlockingCall.of(tree, state);
    if (call == null || isKnownToBeDone(call, method, state)) {
      return Description.NO_MATCH;
    }
    String name = Surroundings.nameOf(tree);
    Type result = ASTHelpers.getSymbol(method).getReturnType();
    if (AsynchronousTypes.isFuture(result, state) || AsynchronousTypes.isPublisher(result, state)) {
      return call.isLazy()
          ? Description.NO_MATCH
          : buildDescription(tree)
              .setMessage(
                  "%s waits before this operation returns; continue in a dependent stage, or write the operation in direct style"
                      .formatted(name))
              .build();
    }
    Description.Builder description =
        buildDescription(tree)
            .setMessage(
                "%s ignores the deadline of the operation; %s".formatted(name, call.advice()));
    if (call.isReplaceable()
        && !isInTryWithCatch(function)
        && !Inference.isNeeded(call.source(), state.getPath())) {
      description.addFix(call.fix(tree, state));
    }
    return description.build();
  }

  private static boolean isKnownToBeDone(BlockingCall call, MethodTree method, VisitorState state) {
    ExpressionTree source = call.source();
    return source != null
        && AsynchronousTypes.isFuture(ASTHelpers.getType(source), state)
        && CompletedFutures.contains(source, method);
  }

  /** Whether a method has the annotation, or its type has it. */
  private static boolean isOperation(MethodSymbol method, VisitorState state) {
    return !Twins.isGenerated(method)
        && (hasAnnotation(method, MARK)
            || (hasAnnotation(method.owner, MARK)
                && method.getModifiers().contains(Modifier.PUBLIC)
                && !method.isConstructor()
                && !hasAnnotation(method, MARK + ".Exclude")
                && !overridesMethodOfObject(method, state)));
  }

  private static boolean hasAnnotation(Symbol symbol, String annotation) {
    return symbol.getAnnotationMirrors().stream()
        .anyMatch(each -> each.getAnnotationType().asElement().toString().equals(annotation));
  }

  private static boolean overridesMethodOfObject(MethodSymbol method, VisitorState state) {
    return ASTHelpers.findSuperMethods(method, state.getTypes()).stream()
        .anyMatch(each -> each.owner.getQualifiedName().contentEquals("java.lang.Object"));
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

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
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds streams of synchronous twins and facades that end early and are not closed: their publisher
 * continues until the stream is garbage collected.
 */
@BugPattern(
    summary = "A stream of an operation that ends early is not closed",
    link =
        "https://github.com/smartasync/smartasync/blob/HEAD/docs/errorprone/UnclosedTwinStream.md",
    linkType = CUSTOM,
    severity = WARNING)
public final class UnclosedTwinStream extends BugChecker implements MethodInvocationTreeMatcher {

  private static final long serialVersionUID = 1L;

  /** Methods after which elements may be left. */
  private static final Set<String> END_EARLY =
      Set.of(
          "limit",
          "takeWhile",
          "findFirst",
          "findAny",
          "anyMatch",
          "allMatch",
          "noneMatch",
          "iterator",
          "spliterator");

  /** Creates the check. Error Prone calls it. */
  public UnclosedTwinStream() {}

  @Override
  public Description matchMethodInvocation(MethodInvocationTree tree, VisitorState state) {
    if (!TwinStreams.isTerminal(tree)) {
      return Description.NO_MATCH;
    }
    boolean endsEarly = false;
    for (ExpressionTree each = tree;
        each instanceof MethodInvocationTree call;
        each = ASTHelpers.getReceiver(each)) {
      if (TwinStreams.isSource(call, state)) {
        return endsEarly ? describe(tree, call, state) : Description.NO_MATCH;
      }
      endsEarly |= END_EARLY.contains(Surroundings.nameOf(call));
    }
    return Description.NO_MATCH;
  }

  private Description describe(
      MethodInvocationTree chain, MethodInvocationTree twin, VisitorState state) {
    Description.Builder description =
        buildDescription(chain)
            .setMessage(
                "The stream of %s ends early and is not closed, so that its publisher continues; use try-with-resources"
                    .formatted(Surroundings.nameOf(twin)));
    SuggestedFix fix = fix(twin, state);
    return fix == null ? description.build() : description.addFix(fix).build();
  }

  /** Writes try-with-resources around a return statement whose value is the end of the chain. */
  private static @Nullable SuggestedFix fix(MethodInvocationTree twin, VisitorState state) {
    TreePath path = state.getPath();
    while (isEvaluatedAtOnce(path)) {
      path = path.getParentPath();
    }
    Tree statement = path.getParentPath().getLeaf();
    String source = state.getSourceForNode(twin);
    String whole = state.getSourceForNode(statement);
    String name = freeName(path);
    if (!(statement instanceof ReturnTree) || source == null || whole == null || name == null) {
      return null;
    }
    String indentation = Indentation.of(statement, state);
    String inner = indentation + Indentation.stepOf(path.getParentPath(), state);
    String result = Indentation.move(whole.replace(source, name), indentation, inner);
    return SuggestedFix.replace(
        statement,
        "try (var %s = %s) {\n%s%s\n%s}".formatted(name, source, inner, result, indentation));
  }

  /** Whether an expression is the first thing that the expression around it evaluates. */
  private static boolean isEvaluatedAtOnce(TreePath path) {
    return switch (path.getParentPath().getLeaf()) {
      case MemberSelectTree select -> true;
      case ParenthesizedTree parentheses -> true;
      case TypeCastTree cast -> true;
      case UnaryTree negation -> true;
      case MethodInvocationTree call -> call.getMethodSelect().equals(path.getLeaf());
      default -> false;
    };
  }

  /** Returns a name that the method does not use, or null. */
  private static @Nullable String freeName(TreePath path) {
    TreePath method = Surroundings.function(path);
    if (method == null) {
      return null;
    }
    Set<String> taken = Surroundings.namesIn(method.getLeaf());
    return Stream.of("stream", "elements")
        .filter(each -> !taken.contains(each))
        .findFirst()
        .orElse(null);
  }
}

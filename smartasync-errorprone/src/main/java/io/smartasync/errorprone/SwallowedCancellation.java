package io.smartasync.errorprone;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.TryTreeMatcher;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.matchers.Description;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.util.TreeScanner;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds catch clauses around waits that drop an interruption or a cancellation. */
@BugPattern(
    summary = "An interruption or cancellation of an operation is caught and dropped",
    link =
        "https://github.com/smartasync/smartasync/blob/HEAD/docs/errorprone/SwallowedCancellation.md",
    linkType = CUSTOM,
    severity = WARNING)
public final class SwallowedCancellation extends BugChecker implements TryTreeMatcher {

  private static final long serialVersionUID = 1L;

  private static final Set<String> ENDS =
      Set.of(
          "java.lang.InterruptedException",
          "java.util.concurrent.CancellationException",
          "io.smartasync.AsyncInterruptedException");

  /** Names by which a program says that it drops an exception on purpose. */
  private static final Set<String> INTENDED = Set.of("_", "expected", "ignored", "unused");

  /** Creates the check. Error Prone calls it. */
  public SwallowedCancellation() {}

  @Override
  public Description matchTry(TryTree tree, VisitorState state) {
    if (tree.getCatches().isEmpty() || !Surroundings.waits(tree.getBlock(), state, false)) {
      return Description.NO_MATCH;
    }
    for (CatchTree each : tree.getCatches()) {
      if (isEnd(each.getParameter().getType()) && swallows(each)) {
        state.reportMatch(describe(each));
      }
    }
    return Description.NO_MATCH;
  }

  private Description describe(CatchTree clause) {
    String name = clause.getParameter().getName().toString();
    boolean isChecked =
        alternatives(clause.getParameter().getType()).stream()
            .anyMatch(each -> typeName(each).equals("java.lang.InterruptedException"));
    String statement = isChecked ? "Thread.currentThread().interrupt();" : "throw " + name + ";";
    BlockTree block = clause.getBlock();
    String source = block.getStatements().isEmpty() ? "" : " ";
    SuggestedFix fix =
        block.getStatements().isEmpty()
            ? SuggestedFix.replace(block, "{\n      " + statement + "\n    }")
            : SuggestedFix.postfixWith(
                block.getStatements().get(block.getStatements().size() - 1), source + statement);
    return buildDescription(clause)
        .setMessage(
            "The caller that cancels or interrupts this code expects it to end; write '%s' in the catch clause, or return"
                .formatted(statement))
        .addFix(fix)
        .build();
  }

  private static boolean isEnd(Tree type) {
    return alternatives(type).stream().allMatch(each -> ENDS.contains(typeName(each)));
  }

  private static List<? extends Tree> alternatives(Tree type) {
    return type instanceof UnionTypeTree union ? union.getTypeAlternatives() : List.of(type);
  }

  private static String typeName(Tree type) {
    var caught = ASTHelpers.getType(type);
    return caught == null ? "" : caught.tsym.getQualifiedName().toString();
  }

  /** Whether a clause neither ends the code nor passes the exception on. */
  private static boolean swallows(CatchTree clause) {
    String name = clause.getParameter().getName().toString();
    if (INTENDED.contains(name)
        || Surroundings.uses(clause.getBlock(), ASTHelpers.getSymbol(clause.getParameter())) > 0) {
      return false;
    }
    boolean[] ends = new boolean[1];
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitThrow(ThrowTree tree, @Nullable Void none) {
        ends[0] = true;
        return null;
      }

      @Override
      public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void none) {
        ends[0] = true;
        return null;
      }

      @Override
      public @Nullable Void visitBreak(BreakTree tree, @Nullable Void none) {
        ends[0] = true;
        return null;
      }

      @Override
      public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void none) {
        ends[0] |= Set.of("interrupt", "fail", "cancel").contains(Surroundings.nameOf(call));
        return super.visitMethodInvocation(call, null);
      }

      @Override
      public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void none) {
        return null;
      }

      @Override
      public @Nullable Void visitClass(ClassTree tree, @Nullable Void none) {
        return null;
      }
    }.scan(clause.getBlock(), null);
    return !ends[0];
  }
}

package io.smartasync.errorprone;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the code around and inside a tree. */
final class Surroundings {

  private Surroundings() {}

  /** Returns the path of the nearest lambda or method around a tree, or null in an initializer. */
  static @Nullable TreePath function(TreePath path) {
    for (TreePath each = path.getParentPath(); each != null; each = each.getParentPath()) {
      Tree leaf = each.getLeaf();
      if (leaf instanceof LambdaExpressionTree || leaf instanceof MethodTree) {
        return each;
      }
      if (leaf instanceof ClassTree) {
        return null;
      }
    }
    return null;
  }

  /** Returns the name of the method that a call calls. */
  static String nameOf(MethodInvocationTree call) {
    return ASTHelpers.getSymbol(call).getSimpleName().toString();
  }

  /** Returns the first call of a chain of calls that is met from its end: the last call. */
  static ExpressionTree endOfChain(TreePath path) {
    TreePath end = path;
    while (end.getParentPath().getLeaf() instanceof MemberSelectTree
        && end.getParentPath().getParentPath().getLeaf() instanceof MethodInvocationTree) {
      end = end.getParentPath().getParentPath();
    }
    return (ExpressionTree) end.getLeaf();
  }

  /** Whether the code of a tree, without lambdas and classes in it, has a call that waits. */
  static boolean waits(Tree tree, VisitorState state, boolean isWithLambdas) {
    boolean[] found = new boolean[1];
    new TreePathScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void none) {
        found[0] |= WaitingCall.of(call, state.withPath(getCurrentPath())) != null;
        return super.visitMethodInvocation(call, null);
      }

      @Override
      public @Nullable Void visitLambdaExpression(LambdaExpressionTree t, @Nullable Void none) {
        return isWithLambdas ? super.visitLambdaExpression(t, null) : null;
      }

      @Override
      public @Nullable Void visitClass(ClassTree t, @Nullable Void none) {
        return null;
      }
    }.scan(new TreePath(state.getPath(), tree), null);
    return found[0];
  }

  /** Returns the names of variables and types that a tree declares or refers to. */
  static Set<String> namesIn(Tree tree) {
    Set<String> names = new HashSet<>();
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitIdentifier(IdentifierTree identifier, @Nullable Void none) {
        names.add(identifier.getName().toString());
        return null;
      }

      @Override
      public @Nullable Void visitVariable(VariableTree variable, @Nullable Void none) {
        names.add(variable.getName().toString());
        return super.visitVariable(variable, null);
      }
    }.scan(tree, null);
    return names;
  }

  /** Returns how often a tree refers to a symbol. */
  static int uses(Tree tree, Symbol symbol) {
    int[] count = new int[1];
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitIdentifier(IdentifierTree identifier, @Nullable Void none) {
        if (symbol.equals(ASTHelpers.getSymbol(identifier))) {
          count[0]++;
        }
        return null;
      }
    }.scan(tree, null);
    return count[0];
  }
}

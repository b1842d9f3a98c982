package io.smartasync.errorprone;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import org.jspecify.annotations.Nullable;

/**
 * Whether the compiler would infer the type of a call of {@code await} from its place.
 *
 * <p>As the argument of an overloaded method, such as {@code println}, it could return {@code
 * char[]} as well, unless the type of its own argument is known without the functions in it.
 */
final class Inference {

  private Inference() {}

  /** Whether a wait for a future is an argument, and the type of the future is inferred. */
  static boolean isNeeded(@Nullable ExpressionTree future, TreePath wait) {
    TreePath each = wait;
    while (each.getParentPath().getLeaf() instanceof ParenthesizedTree
        || each.getParentPath().getLeaf() instanceof ConditionalExpressionTree) {
      each = each.getParentPath();
    }
    Tree around = each.getParentPath().getLeaf();
    boolean isArgument =
        (around instanceof MethodInvocationTree call
                && call.getArguments().contains(each.getLeaf()))
            || (around instanceof NewClassTree creation
                && creation.getArguments().contains(each.getLeaf()));
    return isArgument && future != null && isInferred(future);
  }

  private static boolean isInferred(ExpressionTree expression) {
    return expression instanceof MethodInvocationTree call
        && call.getTypeArguments().isEmpty()
        && !ASTHelpers.getSymbol(call).getTypeParameters().isEmpty()
        && call.getArguments().stream()
            .anyMatch(
                each ->
                    each instanceof MemberReferenceTree
                        || (each instanceof LambdaExpressionTree lambda
                            && !lambda.getParameters().isEmpty())
                        || isInferred(each));
  }
}

package io.smartasync.errorprone;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import java.util.Set;

/** Recognizes calls whose result a test ignores on purpose. */
final class MockCalls {

  private static final Set<String> OF_MOCKS =
      Set.of("verify", "when", "given", "then", "should", "expect");

  private MockCalls() {}

  /** Whether a call is {@code verify(mock).call()}, or is expected to throw. */
  static boolean isPartOf(MethodInvocationTree call, TreePath path) {
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    if (receiver instanceof MethodInvocationTree on && OF_MOCKS.contains(Surroundings.nameOf(on))) {
      return true;
    }
    TreePath function = Surroundings.function(path);
    return function != null
        && function.getLeaf() instanceof LambdaExpressionTree
        && function.getParentPath().getLeaf() instanceof MethodInvocationTree around
        && isAssertion(Surroundings.nameOf(around));
  }

  private static boolean isAssertion(String name) {
    return name.startsWith("assert") || name.startsWith("catch") || name.startsWith("expect");
  }
}

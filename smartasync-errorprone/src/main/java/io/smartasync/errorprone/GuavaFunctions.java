package io.smartasync.errorprone;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Type;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the methods of Guava that call a function on the thread that completes a future. */
final class GuavaFunctions {

  private static final String PACKAGE = "com.google.common.util.concurrent.";

  private static final Set<String> METHODS =
      Set.of(
          "addCallback", "addListener", "catching", "catchingAsync", "transform", "transformAsync");

  private GuavaFunctions() {}

  /** Whether a method is passed a function, and an executor that calls the function directly. */
  static boolean takes(MethodInvocationTree call, @Nullable Type receiver, VisitorState state) {
    boolean isOfGuava =
        ASTHelpers.getSymbol(call).owner.getQualifiedName().contentEquals(PACKAGE + "Futures")
            || AsynchronousTypes.isA(PACKAGE + "ListenableFuture", receiver, state);
    List<? extends ExpressionTree> arguments = call.getArguments();
    return METHODS.contains(Surroundings.nameOf(call))
        && isOfGuava
        && !arguments.isEmpty()
        && isDirect(arguments.get(arguments.size() - 1));
  }

  private static boolean isDirect(ExpressionTree executor) {
    return executor instanceof MethodInvocationTree call
        ? Surroundings.nameOf(call).equals("directExecutor")
        : executor instanceof MemberReferenceTree reference
            && reference.getName().contentEquals("run")
            && isRunnable(ASTHelpers.getSymbol(reference.getQualifierExpression()));
  }

  private static boolean isRunnable(@Nullable Symbol type) {
    return type != null && type.getQualifiedName().contentEquals("java.lang.Runnable");
  }
}

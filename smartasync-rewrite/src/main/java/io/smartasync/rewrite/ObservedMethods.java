package io.smartasync.rewrite;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** The methods whose callers catch the exceptions that wrap failures. */
final class ObservedMethods {

  private static final List<String> WRAPPERS =
      List.of(
          Wait.Wrapper.EXECUTION.exception(),
          Wait.Wrapper.COMPLETION.exception(),
          Wait.Wrapper.UNCHECKED_EXECUTION.exception());

  private final Set<MethodName> methods = new HashSet<>();

  /** Adds the methods that a compilation unit calls where it catches such exceptions. */
  void addCallsIn(J tree) {
    new JavaIsoVisitor<Boolean>() {
      @Override
      public J.Try visitTry(J.Try statement, Boolean caught) {
        boolean catches =
            statement.getCatches().stream()
                .flatMap(handler -> Handlers.caught(handler).stream())
                .anyMatch(WRAPPERS::contains);
        visit(statement.getBody(), caught || catches);
        statement.getCatches().forEach(handler -> visit(handler, caught));
        visit(statement.getFinally(), caught);
        return statement;
      }

      @Override
      public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Boolean caught) {
        if (caught && call.getMethodType() != null) {
          methods.add(MethodName.of(call.getMethodType()));
        }
        return super.visitMethodInvocation(call, caught);
      }
    }.visit(tree, false);
  }

  boolean contains(JavaType.@Nullable Method method) {
    return method != null && methods.contains(MethodName.of(method));
  }
}

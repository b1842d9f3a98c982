package io.smartasync.rewrite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.MethodCall;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.Statement;

/**
 * The methods of a project that ask a future whether it is done: one that is passed to them, or one
 * in a field. Code that calls such a method may get a value without a wait.
 */
final class DoneChecks {

  private static final Set<String> QUESTIONS =
      Set.of("isDone", "isCompletedExceptionally", "state");

  /** A parameter of a method. */
  private record Parameter(MethodName method, int index) {}

  private final Set<Parameter> asked = new HashSet<>();
  private final Map<Parameter, Set<Parameter>> passedOn = new HashMap<>();
  private final Map<MethodName, Set<String>> askedFields = new HashMap<>();

  /** Adds the methods that a compilation unit declares. */
  void addMethodsIn(J.CompilationUnit unit) {
    new JavaIsoVisitor<Integer>() {
      @Override
      public J.MethodDeclaration visitMethodDeclaration(
          J.MethodDeclaration method, Integer nothing) {
        if (method.getMethodType() != null && method.getBody() != null) {
          add(MethodName.of(method.getMethodType()), method.getParameters(), method.getBody());
        }
        return super.visitMethodDeclaration(method, nothing);
      }
    }.visit(unit, 0);
  }

  private void add(MethodName method, List<Statement> parameters, J.Block body) {
    List<Expression> futures = askedIn(body);
    List<MethodCall> calls = callsIn(body);
    for (int i = 0; i < parameters.size(); i++) {
      if (!(parameters.get(i) instanceof J.VariableDeclarations variable)) {
        continue;
      }
      String name = variable.getVariables().getFirst().getSimpleName();
      Parameter parameter = new Parameter(method, i);
      if (futures.removeIf(future -> text(future).equals(name))) {
        asked.add(parameter);
      }
      for (MethodCall call : calls) {
        passedOn
            .computeIfAbsent(parameter, each -> new HashSet<>())
            .addAll(parametersFor(call, name));
      }
    }
    Set<String> fields = askedFields.computeIfAbsent(method, each -> new HashSet<>());
    futures.stream().filter(Trees::isField).forEach(future -> fields.add(text(future)));
  }

  /**
   * Returns whether a method that asks is called: for a future by the code around a cursor, or to
   * make the future, as in {@code checked(future).join()}.
   */
  boolean areCalledAround(Cursor cursor, Expression future) {
    if (future instanceof MethodCall call && isAnyAsked(parametersOf(call))) {
      return true;
    }
    String text = text(future);
    return cursor
        .getPathAsStream(J.MethodDeclaration.class::isInstance)
        .flatMap(method -> callsIn((J) method).stream())
        .anyMatch(
            call ->
                (Trees.isField(future) && asksField(call, text))
                    || isAnyAsked(parametersFor(call, text)));
  }

  private boolean isAnyAsked(List<Parameter> parameters) {
    return parameters.stream().anyMatch(each -> isAsked(each, new HashSet<>()));
  }

  private boolean asksField(MethodCall call, String field) {
    return call.getMethodType() != null
        && askedFields.getOrDefault(MethodName.of(call.getMethodType()), Set.of()).contains(field);
  }

  private boolean isAsked(Parameter parameter, Set<Parameter> visited) {
    return visited.add(parameter)
        && (asked.contains(parameter)
            || passedOn.getOrDefault(parameter, Set.of()).stream()
                .anyMatch(next -> isAsked(next, visited)));
  }

  /** Returns the parameters for which a call passes an expression. */
  private static List<Parameter> parametersFor(MethodCall call, String argument) {
    JavaType.Method method = call.getMethodType();
    List<Parameter> parameters = new ArrayList<>();
    if (method == null || method.getParameterTypes().isEmpty()) {
      return parameters;
    }
    int last = method.getParameterTypes().size() - 1;
    for (int i = 0; i < call.getArguments().size(); i++) {
      if (text(call.getArguments().get(i)).equals(argument)) {
        parameters.add(new Parameter(MethodName.of(method), Math.min(i, last)));
      }
    }
    return parameters;
  }

  private static List<Parameter> parametersOf(MethodCall call) {
    return call.getArguments().stream()
        .flatMap(argument -> parametersFor(call, text(argument)).stream())
        .toList();
  }

  /** Returns whether code asks a future, or any future if there is none, whether it is done. */
  static boolean areIn(J code, @Nullable Expression future) {
    return askedIn(code).stream()
        .anyMatch(each -> future == null || text(each).equals(text(future)));
  }

  /** Returns the futures that code asks. */
  private static List<Expression> askedIn(J code) {
    List<Expression> futures = new ArrayList<>();
    for (MethodCall call : callsIn(code)) {
      if (call instanceof J.MethodInvocation question
          && question.getSelect() != null
          && QUESTIONS.contains(question.getSimpleName())
          && AsyncTypes.isValue(question.getSelect().getType())) {
        futures.add(question.getSelect());
      }
    }
    return futures;
  }

  private static List<MethodCall> callsIn(J code) {
    List<MethodCall> calls = new ArrayList<>();
    new JavaIsoVisitor<Integer>() {
      @Override
      public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer nothing) {
        calls.add(call);
        return super.visitMethodInvocation(call, nothing);
      }

      @Override
      public J.NewClass visitNewClass(J.NewClass call, Integer nothing) {
        calls.add(call);
        return super.visitNewClass(call, nothing);
      }
    }.visit(code, 0);
    return calls;
  }

  /** Returns an expression as text. A field has the same text with and without {@code this}. */
  private static String text(Expression expression) {
    if (expression instanceof J.Identifier identifier) {
      return identifier.getSimpleName();
    }
    return expression instanceof J.FieldAccess field
            && field.getTarget() instanceof J.Identifier self
            && self.getSimpleName().equals("this")
        ? field.getSimpleName()
        : expression.withPrefix(Space.EMPTY).toString();
  }
}

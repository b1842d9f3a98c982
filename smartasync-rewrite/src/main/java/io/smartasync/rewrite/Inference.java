package io.smartasync.rewrite;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openrewrite.Cursor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.MethodCall;
import org.openrewrite.java.tree.TypeUtils;

/**
 * Whether the compiler infers the type of a call of {@code await} from its place.
 *
 * <p>{@code join} has the type of its receiver. {@code await} is a generic method: as the argument
 * of an overloaded method it could return {@code char[]} as well, unless the type of its own
 * argument is known without the functions in it.
 */
final class Inference {

  private Inference() {}

  /** Returns whether the call that replaces a wait needs its type as an explicit argument. */
  static boolean needsType(Wait wait, Cursor cursor) {
    boolean isConverted =
        !wait.steps().isEmpty() && !(wait.steps().getLast() instanceof Wait.Step.Static);
    return wait.result() == Wait.Result.VALUE
        && !isConverted
        && isInferred(wait.source())
        && isArgumentOfOverload(cursor);
  }

  /** Returns whether the type of a value can be written as one name. */
  static boolean isPlain(JavaType type) {
    return type instanceof JavaType.Class named && named.getOwningClass() == null;
  }

  /** Returns whether the type of a call depends on a function whose type is inferred. */
  private static boolean isInferred(Expression expression) {
    return expression instanceof J.MethodInvocation call
        && call.getTypeParameters() == null
        && call.getMethodType() != null
        && returnsVariable(call.getMethodType())
        && call.getArguments().stream()
            .anyMatch(
                each ->
                    each instanceof J.MemberReference
                        || (each instanceof J.Lambda lambda && hasParameters(lambda))
                        || isInferred(each));
  }

  /** Returns whether the result of a method, as it is declared, has a type parameter of its own. */
  private static boolean returnsVariable(JavaType.Method method) {
    JavaType.FullyQualified declaring = method.getDeclaringType();
    Set<String> ofType =
        declaring.getTypeParameters().stream()
            .map(Inference::variableName)
            .collect(Collectors.toSet());
    return declaring.getMethods().stream()
        .filter(each -> each.getName().equals(method.getName()))
        .map(JavaType.Method::getReturnType)
        .flatMap(
            type ->
                type instanceof JavaType.Parameterized parameterized
                    ? parameterized.getTypeParameters().stream()
                    : Stream.of(type))
        .map(Inference::variableName)
        .anyMatch(name -> !name.isEmpty() && !ofType.contains(name));
  }

  private static String variableName(JavaType type) {
    return type instanceof JavaType.GenericTypeVariable variable ? variable.getName() : "";
  }

  private static boolean hasParameters(J.Lambda lambda) {
    return lambda.getParameters().getParameters().stream()
        .anyMatch(each -> !(each instanceof J.Empty));
  }

  private static boolean isArgumentOfOverload(Cursor cursor) {
    Cursor each = cursor;
    Cursor parent = each.getParentTreeCursor();
    while (parent.getValue() instanceof J.Parentheses<?>
        || (parent.getValue() instanceof J.Ternary ternary
            && !ternary.getCondition().equals(each.getValue()))) {
      each = parent;
      parent = each.getParentTreeCursor();
    }
    if (!(parent.getValue() instanceof MethodCall call)) {
      return false;
    }
    int index = call.getArguments().indexOf(each.<J>getValue());
    return index >= 0 && hasOverload(call, index);
  }

  /** Returns whether the other arguments of a call do not decide which method it calls. */
  private static boolean hasOverload(MethodCall call, int index) {
    JavaType.Method method = call.getMethodType();
    if (method == null || method.getDeclaringType() instanceof JavaType.Unknown) {
      return true;
    }
    return method.getDeclaringType().getMethods().stream()
            .filter(each -> each.getName().equals(method.getName()))
            .filter(each -> acceptsOthers(each.getParameterTypes(), call.getArguments(), index))
            .count()
        > 1;
  }

  private static boolean acceptsOthers(
      List<JavaType> parameters, List<Expression> arguments, int index) {
    if (parameters.size() != arguments.size()) {
      return false;
    }
    for (int i = 0; i < parameters.size(); i++) {
      boolean accepts =
          i == index
              || parameters.get(i) instanceof JavaType.GenericTypeVariable
              || TypeUtils.isAssignableTo(parameters.get(i), arguments.get(i).getType());
      if (!accepts) {
        return false;
      }
    }
    return true;
  }
}

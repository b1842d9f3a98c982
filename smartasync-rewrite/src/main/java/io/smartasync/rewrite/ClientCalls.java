package io.smartasync.rewrite;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** The calls of clients, and whether a facade has them. */
final class ClientCalls {

  /** Methods that do not wait for a server. */
  private static final Set<String> LOCAL =
      Set.of("close", "serviceName", "serviceClientConfiguration", "utilities");

  private static final String AS_BYTES = "AsBytes";

  private ClientCalls() {}

  /** Returns why a call on a client has no counterpart on its facade, or null if it has one. */
  static @Nullable Reason reasonAgainst(J.MethodInvocation call, Cursor cursor) {
    JavaType.Method method = call.getMethodType();
    if (method == null) {
      return Reason.UNTYPED;
    }
    if (LOCAL.contains(method.getName())) {
      return null;
    }
    Reason place = Surroundings.reasonAgainst(cursor, null);
    if (place != null && place != Reason.ASSERTION && place != Reason.ALREADY_DONE) {
      return place;
    }
    if (isPaginator(method)) {
      return reasonAgainstPages(call, cursor);
    }
    if (isIn(method.getReturnType(), ".waiters.")) {
      return isReceiver(call, cursor) ? null : Reason.WAITER;
    }
    return reasonAgainstBodies(call, method);
  }

  /** Returns why a method reference to a client is left alone, or null. */
  static @Nullable Reason reasonAgainst(J.MemberReference reference) {
    JavaType.Method method = reference.getMethodType();
    if (method == null) {
      return Reason.UNTYPED;
    }
    boolean same =
        !isPaginator(method)
            && !isIn(method.getReturnType(), ".waiters.")
            && appended(method) == null
            && method.getParameterTypes().stream()
                .noneMatch(type -> ClientTable.CURRENT.isReplacedArgument(type) || isPath(type));
    return same ? null : Reason.USE_OF_CLIENT;
  }

  private static @Nullable Reason reasonAgainstBodies(
      J.MethodInvocation call, JavaType.Method method) {
    List<Expression> arguments = Waits.arguments(call);
    List<JavaType> types = method.getParameterTypes();
    for (int i = 0; i < Math.min(types.size(), arguments.size()); i++) {
      if (ClientTable.CURRENT.isReplacedArgument(types.get(i))
          && !(arguments.get(i) instanceof J.MethodInvocation made
              && ClientTable.CURRENT.argument(made.getMethodType()) != null
              // toInputStream(timeout) has no counterpart.
              && !(made.getSimpleName().startsWith("to") && !Waits.arguments(made).isEmpty()))) {
        return Reason.STREAMED_BODY;
      }
      if (isPath(types.get(i))
          && !method.getName().startsWith("put")
          && !method.getName().startsWith("upload")) {
        return Reason.DOWNLOAD_TO_FILE;
      }
    }
    return appended(method) != null && arguments.stream().anyMatch(ClientCalls::isMatcher)
        ? Reason.STUBBED_CALL
        : null;
  }

  private static boolean isMatcher(Expression argument) {
    return argument instanceof J.MethodInvocation call
        && call.getMethodType() != null
        && isMockito(call.getMethodType());
  }

  static boolean isMockito(JavaType.Method method) {
    return method.getDeclaringType().getFullyQualifiedName().startsWith("org.mockito.");
  }

  /** Returns the static method that makes the further argument of a call, or null. */
  static @Nullable String appended(JavaType.Method method) {
    return method.getParameterTypes().stream().anyMatch(ClientTable.CURRENT::isReplacedArgument)
        ? null
        : ClientTable.CURRENT.appended(method.getReturnType());
  }

  /** Returns the name of the method of the facade. */
  static String nameOf(JavaType.Method method) {
    String name = method.getName();
    return appended(method) != null && name.endsWith(AS_BYTES)
        ? name.substring(0, name.length() - AS_BYTES.length())
        : name;
  }

  static boolean isPaginator(JavaType.@Nullable Method method) {
    return method != null && isIn(method.getReturnType(), ".paginators.");
  }

  /** Returns whether a call selects the elements of the pages, such as {@code items()}. */
  static boolean isElements(Expression expression) {
    return expression instanceof J.MethodInvocation call
        && call.getSelect() instanceof J.MethodInvocation pages
        && isPaginator(pages.getMethodType())
        && Waits.arguments(call).isEmpty()
        && TypeUtils.isAssignableTo("java.lang.Iterable", call.getType());
  }

  private static @Nullable Reason reasonAgainstPages(J.MethodInvocation pages, Cursor cursor) {
    Cursor parent = cursor.getParentTreeCursor();
    if (parent.getValue() instanceof J.MethodInvocation call && isElements(call)) {
      return isReceiver(pages, cursor) ? reasonAgainstUseOf(call, parent) : Reason.PAGES;
    }
    return reasonAgainstUseOf(pages, cursor);
  }

  private static @Nullable Reason reasonAgainstUseOf(J.MethodInvocation elements, Cursor cursor) {
    J parent = cursor.getParentTreeCursor().getValue();
    if (parent instanceof J.ForEachLoop.Control control) {
      return elementType(control) == null ? Reason.ELEMENT_TYPE : null;
    }
    boolean used =
        parent instanceof J.MethodInvocation call
            && isReceiver(elements, cursor)
            && (call.getSimpleName().equals("stream") || call.getSimpleName().equals("forEach"));
    return used ? null : Reason.PAGES;
  }

  /** Returns the type of the variable of a loop if it is exactly the type of the elements. */
  static @Nullable Expression elementType(J.ForEachLoop.Control control) {
    JavaType element = elementOf(control.getIterable().getType());
    return element != null
            && control.getVariable() instanceof J.VariableDeclarations variable
            && variable.getTypeExpression() instanceof Expression type
            && !(type instanceof J.Identifier name && name.getSimpleName().equals("var"))
            && element.toString().equals(String.valueOf(variable.getType()))
        ? type
        : null;
  }

  private static @Nullable JavaType elementOf(@Nullable JavaType iterable) {
    if (iterable instanceof JavaType.Parameterized parameterized) {
      return parameterized.getTypeParameters().getFirst();
    }
    return iterable instanceof JavaType.FullyQualified type
        ? type.getInterfaces().stream()
            .filter(JavaType.Parameterized.class::isInstance)
            .map(each -> ((JavaType.Parameterized) each).getTypeParameters().getFirst())
            .findFirst()
            .orElse(null)
        : null;
  }

  private static boolean isReceiver(J.MethodInvocation call, Cursor cursor) {
    return cursor.getParentTreeCursor().getValue() instanceof J.MethodInvocation outer
        && call.equals(outer.getSelect());
  }

  private static boolean isIn(@Nullable JavaType type, String part) {
    return type instanceof JavaType.FullyQualified named
        && named.getFullyQualifiedName().contains(part);
  }

  private static boolean isPath(JavaType type) {
    return TypeUtils.isOfClassType(type, "java.nio.file.Path");
  }
}

package io.smartasync.rewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.Statement;
import org.openrewrite.java.tree.TypeUtils;
import org.openrewrite.marker.Markers;

/**
 * A block that does nothing but throw the cause of the exception that it handles, as {@code await}
 * does by itself.
 *
 * <p>It ends with a statement that throws, for causes that it does not expect, and rethrows at
 * least all unchecked exceptions before.
 *
 * @param declared the types of the checked exceptions that it rethrows
 * @param fallback the exception in which it wraps all other causes, or null if there are none
 */
record Unwrapping(List<Expression> declared, @Nullable JavaType fallback) {

  /** Returns what a block unwraps, or null if it does something else. */
  static @Nullable Unwrapping of(J.Try.Catch handler) {
    Reader reader = new Reader(Handlers.variable(handler));
    List<Statement> statements = handler.getBody().getStatements();
    for (int i = 0; i < statements.size(); i++) {
      if (reader.isAtEnd() || !reader.read(statements.get(i))) {
        return null;
      }
    }
    return reader.result();
  }

  private static final class Reader {

    private final String wrapper;
    private @Nullable String cause;
    private final List<Expression> declared = new ArrayList<>();
    private boolean unchecked;
    private boolean atEnd;
    private @Nullable JavaType fallback;

    Reader(String wrapper) {
      this.wrapper = wrapper;
    }

    boolean isAtEnd() {
      return atEnd;
    }

    @Nullable Unwrapping result() {
      return atEnd && unchecked && declared.size() <= 3 ? new Unwrapping(declared, fallback) : null;
    }

    boolean read(Statement statement) {
      return switch (statement) {
        case J.VariableDeclarations variables -> readVariable(variables);
        case J.If test -> readIf(test);
        case J.MethodInvocation call -> readGuava(call);
        case J.Throw end -> readThrow(end);
        case J.Block block -> block.getStatements().stream().allMatch(this::read);
        default -> false;
      };
    }

    private boolean readVariable(J.VariableDeclarations variables) {
      J.VariableDeclarations.NamedVariable variable = variables.getVariables().getFirst();
      if (cause != null
          || variables.getVariables().size() != 1
          || !Handlers.isGetCause(unparenthesized(variable.getInitializer()), wrapper)) {
        return false;
      }
      cause = variable.getSimpleName();
      return true;
    }

    private boolean readIf(J.If test) {
      if (!(unparenthesized(test.getIfCondition().getTree()) instanceof J.InstanceOf type)
          || !isCause(type.getExpression())
          || !(type.getClazz() instanceof Expression name)
          || !rethrows(test.getThenPart(), type)) {
        return false;
      }
      return add(name) && (test.getElsePart() == null || read(test.getElsePart().getBody()));
    }

    private boolean rethrows(Statement body, J.InstanceOf type) {
      Statement only = body;
      if (body instanceof J.Block block) {
        if (block.getStatements().size() != 1) {
          return false;
        }
        only = block.getStatements().getFirst();
      }
      if (!(only instanceof J.Throw thrown)) {
        return false;
      }
      Expression exception = unparenthesized(thrown.getException());
      if (exception instanceof J.TypeCast cast) {
        return isCause(cast.getExpression())
            && TypeUtils.isOfType(cast.getType(), typeOf(type.getClazz()));
      }
      return exception instanceof J.Identifier identifier
          && type.getPattern() instanceof J.Identifier pattern
          && identifier.getSimpleName().equals(pattern.getSimpleName());
    }

    private static @Nullable JavaType typeOf(J tree) {
      return tree instanceof Expression expression ? expression.getType() : null;
    }

    private boolean readGuava(J.MethodInvocation call) {
      JavaType.Method method = call.getMethodType();
      if (method == null
          || !method.getDeclaringType().getFullyQualifiedName().endsWith("base.Throwables")
          || !isCause(call.getArguments().getFirst())) {
        return false;
      }
      String name = call.getSimpleName();
      if (name.equals("throwIfUnchecked") || name.equals("propagateIfPossible")) {
        unchecked = true;
      } else if (!name.equals("throwIfInstanceOf") && !name.equals("propagateIfInstanceOf")) {
        return false;
      }
      return call.getArguments().stream()
          .skip(1)
          .allMatch(
              type ->
                  type instanceof J.FieldAccess literal
                      && literal.getSimpleName().equals("class")
                      && add(literal.getTarget()));
    }

    private boolean readThrow(J.Throw end) {
      atEnd = true;
      Expression exception = unparenthesized(end.getException());
      if (exception instanceof J.TypeCast cast && isCause(cast.getExpression())) {
        return cast.getClazz().getTree() instanceof Expression name && add(name);
      }
      if (exception instanceof J.MethodInvocation call
          && call.getSimpleName().equals("propagate")
          && isCause(call.getArguments().getFirst())) {
        unchecked = true;
        return true;
      }
      if (exception instanceof J.NewClass creation) {
        fallback = creation.getType();
        return isUnexpected(fallback);
      }
      return false;
    }

    /** An exception of the project is a promise; one of the JDK is for what should not happen. */
    private static boolean isUnexpected(@Nullable JavaType type) {
      return type instanceof JavaType.FullyQualified named
          && named.getFullyQualifiedName().startsWith("java.")
          && (Trees.is(Handlers.RUNTIME_EXCEPTION, type) || Trees.is("java.lang.Error", type));
    }

    /** Adds an exception that is rethrown. Unchecked ones arrive without a declaration. */
    private boolean add(Expression type) {
      if (Trees.is(Handlers.RUNTIME_EXCEPTION, type.getType())) {
        unchecked |= TypeUtils.isOfClassType(type.getType(), Handlers.RUNTIME_EXCEPTION);
        return true;
      }
      if (Trees.is("java.lang.Error", type.getType())) {
        return true;
      }
      unchecked |= TypeUtils.isOfClassType(type.getType(), Handlers.EXCEPTION);
      declared.add(type);
      return type.getType() != null;
    }

    private boolean isCause(Expression expression) {
      Expression inner = unparenthesized(expression);
      return Handlers.isGetCause(inner, wrapper)
          || (inner instanceof J.Identifier identifier && identifier.getSimpleName().equals(cause));
    }

    private static Expression unparenthesized(@Nullable Expression expression) {
      Expression inner =
          expression == null
              ? new J.Empty(UUID.randomUUID(), Space.EMPTY, Markers.EMPTY)
              : expression;
      while (inner instanceof J.Parentheses<?> parentheses
          && parentheses.getTree() instanceof Expression tree) {
        inner = tree;
      }
      return inner;
    }
  }
}

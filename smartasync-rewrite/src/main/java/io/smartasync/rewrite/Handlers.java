package io.smartasync.rewrite;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.JavaVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.MethodCall;
import org.openrewrite.java.tree.NameTree;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.TypeTree;
import org.openrewrite.java.tree.TypeUtils;

/** Reads and changes the blocks that handle the exceptions of waits. */
final class Handlers {

  static final String THROWABLE = "java.lang.Throwable";
  static final String EXCEPTION = "java.lang.Exception";
  static final String RUNTIME_EXCEPTION = "java.lang.RuntimeException";

  /** The methods that all exceptions have, and that do not depend on their class. */
  private static final Set<String> METHODS_OF_ALL =
      Set.of(
          "getMessage",
          "getLocalizedMessage",
          "getStackTrace",
          "printStackTrace",
          "toString",
          "addSuppressed",
          "getSuppressed");

  private Handlers() {}

  /** Returns the types that a catch block handles. */
  static List<NameTree> alternatives(J.Try.Catch handler) {
    TypeTree type = handler.getParameter().getTree().getTypeExpression();
    if (type instanceof J.MultiCatch several) {
      return several.getAlternatives();
    }
    return type == null ? List.of() : List.of(type);
  }

  static List<String> caught(J.Try.Catch handler) {
    return alternatives(handler).stream()
        .map(type -> TypeUtils.asFullyQualified(type.getType()))
        .map(type -> type == null ? "" : type.getFullyQualifiedName())
        .toList();
  }

  /** Returns whether a type is a class of exceptions that must be declared, but no interruption. */
  static boolean isChecked(@Nullable JavaType type) {
    return type instanceof JavaType.FullyQualified
        && Trees.is(THROWABLE, type)
        && !Trees.is(RUNTIME_EXCEPTION, type)
        && !Trees.is("java.lang.Error", type)
        && !Trees.is("java.lang.InterruptedException", type);
  }

  static String variable(J.Try.Catch handler) {
    return handler.getParameter().getTree().getVariables().getFirst().getSimpleName();
  }

  static boolean isGetCause(J tree, String variable) {
    return tree instanceof J.MethodInvocation call
        && call.getSimpleName().equals("getCause")
        && call.getSelect() instanceof J.Identifier receiver
        && receiver.getSimpleName().equals(variable);
  }

  /** Returns whether a block looks at the cause or the class of the exception that it handles. */
  static boolean inspects(J.Try.Catch handler) {
    String variable = variable(handler);
    boolean[] found = {false};
    new JavaIsoVisitor<Integer>() {
      @Override
      public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer p) {
        if (call.getSelect() instanceof J.Identifier receiver
            && receiver.getSimpleName().equals(variable)
            && !METHODS_OF_ALL.contains(call.getSimpleName())) {
          found[0] = true;
        }
        for (Expression argument : call.getArguments()) {
          if (argument instanceof J.Identifier identifier
              && identifier.getSimpleName().equals(variable)
              && isAboutCauses(call.getMethodType())) {
            found[0] = true;
          }
        }
        return super.visitMethodInvocation(call, p);
      }

      @Override
      public J.InstanceOf visitInstanceOf(J.InstanceOf test, Integer p) {
        if (test.getExpression() instanceof J.Identifier identifier
            && identifier.getSimpleName().equals(variable)) {
          found[0] = true;
        }
        return super.visitInstanceOf(test, p);
      }

      @Override
      public J.TypeCast visitTypeCast(J.TypeCast cast, Integer p) {
        if (cast.getExpression() instanceof J.Identifier identifier
            && identifier.getSimpleName().equals(variable)) {
          found[0] = true;
        }
        return super.visitTypeCast(cast, p);
      }

      @Override
      public J.Switch visitSwitch(J.Switch tree, Integer p) {
        found[0] |= isSelector(tree.getSelector().getTree(), variable);
        return super.visitSwitch(tree, p);
      }

      @Override
      public J.SwitchExpression visitSwitchExpression(J.SwitchExpression tree, Integer p) {
        found[0] |= isSelector(tree.getSelector().getTree(), variable);
        return super.visitSwitchExpression(tree, p);
      }
    }.visit(handler.getBody(), 0);
    return found[0];
  }

  private static boolean isSelector(Expression selector, String variable) {
    return selector instanceof J.Identifier identifier
        && identifier.getSimpleName().equals(variable);
  }

  /**
   * Returns whether a method unwraps an exception: Guava's, Spring's and a project's own helpers.
   */
  private static boolean isAboutCauses(JavaType.@Nullable Method method) {
    if (method == null) {
      return true;
    }
    String name = method.getName().toLowerCase(Locale.ROOT);
    return name.contains("cause") || name.contains("unwrap") || name.contains("propagate");
  }

  /** How a block uses the exception that it handles. */
  record Uses(boolean convertible, boolean cause, boolean errors, boolean rethrown) {}

  /**
   * Finds how a block uses its exception. The block can be changed if each use is valid for all
   * exceptions.
   */
  static Uses uses(J.Try.Catch handler) {
    String variable = variable(handler);
    boolean[] flags = {true, false, false, false};
    new JavaIsoVisitor<Integer>() {
      @Override
      public J.Identifier visitIdentifier(J.Identifier identifier, Integer p) {
        if (identifier.getSimpleName().equals(variable) && identifier.getFieldType() != null) {
          J parent = getCursor().getParentTreeCursor().getValue();
          if (parent instanceof J.MethodInvocation call && identifier.equals(call.getSelect())) {
            if (isGetCause(call, variable)) {
              flags[1] = true;
            } else if (!METHODS_OF_ALL.contains(call.getSimpleName())) {
              flags[0] = false;
            }
          } else if (parent instanceof MethodCall call) {
            flags[0] &= accepts(call, identifier);
          } else if (parent instanceof J.Throw) {
            flags[3] = true;
          } else if (!(parent instanceof J.Binary binary
              && binary.getOperator() == J.Binary.Type.Addition)) {
            flags[0] = false;
          }
        }
        if (Trees.is("java.lang.Error", identifier.getType())
            && identifier.getFieldType() == null) {
          flags[2] = true;
        }
        return super.visitIdentifier(identifier, p);
      }
    }.visit(handler.getBody(), 0);
    return new Uses(flags[0], flags[1], flags[2], flags[3]);
  }

  /** Returns whether a parameter takes any exception. */
  private static boolean accepts(MethodCall call, Expression argument) {
    JavaType.Method method = call.getMethodType();
    if (method == null) {
      return false;
    }
    List<JavaType> parameters = method.getParameterTypes();
    int index = call.getArguments().indexOf(argument);
    if (index < 0 || parameters.isEmpty()) {
      return false;
    }
    JavaType parameter = parameters.get(Math.min(index, parameters.size() - 1));
    if (parameter instanceof JavaType.Array array) {
      parameter = array.getElemType();
    }
    return TypeUtils.isOfClassType(parameter, THROWABLE)
        || TypeUtils.isOfClassType(parameter, EXCEPTION)
        || TypeUtils.isOfClassType(parameter, "java.lang.Object");
  }

  /** Returns the block with {@code e} in place of {@code e.getCause()}. */
  static J.Block withoutWrapper(J.Try.Catch handler, JavaType type, Cursor parent) {
    String variable = variable(handler);
    return (J.Block)
        new JavaVisitor<Integer>() {
          @Override
          public J visitMethodInvocation(J.MethodInvocation call, Integer p) {
            if (isGetCause(call, variable)) {
              return Names.identifier(variable, type).withPrefix(call.getPrefix());
            }
            return super.visitMethodInvocation(call, p);
          }

          @Override
          public J visitIdentifier(J.Identifier identifier, Integer p) {
            JavaType.Variable field = identifier.getFieldType();
            if (field != null && identifier.getSimpleName().equals(variable)) {
              return identifier.withType(type).withFieldType(field.withType(type));
            }
            return identifier;
          }
        }.visitNonNull(handler.getBody(), 0, parent);
  }

  /** Returns the catch block for another type. */
  static J.Try.Catch withType(J.Try.Catch handler, TypeTree type, J.Block body) {
    J.VariableDeclarations parameter = handler.getParameter().getTree();
    TypeTree old = parameter.getTypeExpression();
    JavaType known = type.getType();
    JavaType named = known == null ? JavaType.Unknown.getInstance() : known;
    J.VariableDeclarations changed =
        parameter.withTypeExpression(type.withPrefix(old == null ? Space.EMPTY : old.getPrefix()));
    changed =
        changed.withVariables(
            changed.getVariables().stream()
                .map(
                    variable -> {
                      JavaType.Variable declared = variable.getVariableType();
                      J.VariableDeclarations.NamedVariable renamed =
                          declared == null
                              ? variable
                              : variable.withVariableType(declared.withType(named));
                      return renamed.withName(
                          renamed
                              .getName()
                              .withType(named)
                              .withFieldType(renamed.getVariableType()));
                    })
                .toList());
    return handler.withParameter(handler.getParameter().withTree(changed)).withBody(body);
  }
}

package io.smartasync.rewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.Flag;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JContainer;
import org.openrewrite.java.tree.JLeftPadded;
import org.openrewrite.java.tree.JRightPadded;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.TypeTree;
import org.openrewrite.java.tree.TypeUtils;
import org.openrewrite.marker.Markers;

/** Makes the trees of new code, with their types. */
final class Trees {

  private Trees() {}

  /** Returns a call of a method, static if the receiver names a class. */
  static J.MethodInvocation call(
      Expression receiver, String name, JavaType returns, Expression... arguments) {
    List<JRightPadded<Expression>> padded = new ArrayList<>();
    List<JavaType> types = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Expression argument : arguments) {
      Space prefix = padded.isEmpty() ? Space.EMPTY : Space.SINGLE_SPACE;
      padded.add(JRightPadded.build(argument.<Expression>withPrefix(prefix)));
      types.add(typeOf(argument));
      names.add("arg" + names.size());
    }
    if (padded.isEmpty()) {
      padded.add(JRightPadded.build(new J.Empty(UUID.randomUUID(), Space.EMPTY, Markers.EMPTY)));
    }
    JavaType.FullyQualified declaring = TypeUtils.asFullyQualified(receiver.getType());
    JavaType.Method method =
        new JavaType.Method(
            null,
            Flag.Public.getBitMask(),
            declaring == null ? JavaType.Unknown.getInstance() : declaring,
            name,
            returns,
            names,
            types,
            null,
            null,
            null,
            null);
    return new J.MethodInvocation(
        UUID.randomUUID(),
        Space.EMPTY,
        Markers.EMPTY,
        JRightPadded.build(receiver.withPrefix(Space.EMPTY)),
        null,
        new J.Identifier(
            UUID.randomUUID(), Space.EMPTY, Markers.EMPTY, List.of(), name, method, null),
        JContainer.build(Space.EMPTY, padded, Markers.EMPTY),
        method);
  }

  /** Returns the literal of a class. */
  static Expression classLiteral(Expression type) {
    JavaType literal = JavaType.ShallowClass.build("java.lang.Class");
    return fieldAccess(type, Names.identifier("class", literal), literal);
  }

  /** Returns a constant of an enum. */
  static Expression constant(Expression type, String name) {
    JavaType.Variable field =
        new JavaType.Variable(
            null, Flag.Public.getBitMask(), name, type.getType(), type.getType(), null);
    return fieldAccess(
        type, Names.identifier(name, typeOf(type)).withFieldType(field), typeOf(type));
  }

  private static Expression fieldAccess(Expression target, J.Identifier name, JavaType type) {
    return new J.FieldAccess(
        UUID.randomUUID(),
        Space.EMPTY,
        Markers.EMPTY,
        target.withPrefix(Space.EMPTY),
        JLeftPadded.build(name),
        type);
  }

  static Expression assignment(String name, Expression value) {
    return new J.Assignment(
        UUID.randomUUID(),
        Space.EMPTY,
        Markers.EMPTY,
        Names.identifier(name, typeOf(value)),
        new JLeftPadded<>(
            Space.SINGLE_SPACE, value.<Expression>withPrefix(Space.SINGLE_SPACE), Markers.EMPTY),
        value.getType());
  }

  /**
   * Returns {@code (Iterable<E>) stream::iterator}, over which an enhanced {@code for} can iterate.
   */
  static Expression iterable(TypeTree element, JavaType type, Expression stream) {
    Expression argument = ((Expression) element).withPrefix(Space.EMPTY);
    TypeTree iterable =
        new J.ParameterizedType(
            UUID.randomUUID(),
            Space.EMPTY,
            Markers.EMPTY,
            Names.identifier("Iterable", type("java.lang.Iterable")),
            JContainer.build(Space.EMPTY, List.of(JRightPadded.build(argument)), Markers.EMPTY),
            type);
    J.MemberReference reference =
        new J.MemberReference(
            UUID.randomUUID(),
            Space.SINGLE_SPACE,
            Markers.EMPTY,
            JRightPadded.build(stream.withPrefix(Space.EMPTY)),
            null,
            JLeftPadded.build(Names.identifier("iterator", type)),
            type,
            null,
            null);
    return new J.TypeCast(
        UUID.randomUUID(),
        Space.EMPTY,
        Markers.EMPTY,
        new J.ControlParentheses<>(
            UUID.randomUUID(), Space.EMPTY, Markers.EMPTY, JRightPadded.build(iterable)),
        reference);
  }

  static Expression number(int value) {
    return new J.Literal(
        UUID.randomUUID(),
        Space.EMPTY,
        Markers.EMPTY,
        value,
        Integer.toString(value),
        null,
        JavaType.Primitive.Int);
  }

  static Expression trueLiteral() {
    return new J.Literal(
        UUID.randomUUID(),
        Space.EMPTY,
        Markers.EMPTY,
        true,
        "true",
        null,
        JavaType.Primitive.Boolean);
  }

  static Expression nullLiteral() {
    return new J.Literal(
        UUID.randomUUID(), Space.EMPTY, Markers.EMPTY, null, "null", null, JavaType.Primitive.Null);
  }

  static JavaType typeOf(Expression expression) {
    JavaType type = expression.getType();
    return type == null ? JavaType.Unknown.getInstance() : type;
  }

  static JavaType type(String qualifiedName) {
    return JavaType.ShallowClass.build(qualifiedName);
  }

  /** Returns whether the class of a type on the class path has a method, or inherits it. */
  static boolean hasMethod(@Nullable JavaType type, String name) {
    if (type instanceof JavaType.GenericTypeVariable variable) {
      return variable.getBounds().stream().anyMatch(bound -> hasMethod(bound, name));
    }
    JavaType.FullyQualified named = TypeUtils.asFullyQualified(type);
    return named != null
        && (named.getMethods().stream().anyMatch(method -> method.getName().equals(name))
            || hasMethod(named.getSupertype(), name));
  }

  /** Returns whether an expression names a field. */
  static boolean isField(Expression expression) {
    JavaType.Variable variable =
        switch (expression) {
          case J.Identifier identifier -> identifier.getFieldType();
          case J.FieldAccess field -> field.getName().getFieldType();
          default -> null;
        };
    return variable != null && variable.getOwner() instanceof JavaType.FullyQualified;
  }

  /** Returns whether a type is a class or one of its subtypes. */
  static boolean is(String qualifiedName, @Nullable JavaType type) {
    return TypeUtils.isAssignableTo(qualifiedName, type);
  }
}

package io.smartasync.processor.read;

import java.util.Optional;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/** Inspects type arguments. */
final class TypeArguments {

  private TypeArguments() {}

  /** Returns the type of an argument: itself, or the upper bound of a wildcard. */
  static Optional<TypeMirror> bound(TypeMirror argument) {
    return argument instanceof WildcardType wildcard
        ? Optional.ofNullable(wildcard.getExtendsBound())
        : Optional.of(argument);
  }

  /** Returns whether an argument accepts any type. */
  static boolean isUnbounded(TypeMirror argument) {
    return argument instanceof WildcardType wildcard
        && wildcard.getExtendsBound() == null
        && wildcard.getSuperBound() == null;
  }

  /** Returns whether two types are the same type variable. */
  static boolean areSameVariable(TypeMirror one, TypeMirror other) {
    return one instanceof TypeVariable variable
        && other instanceof TypeVariable otherVariable
        && variable.asElement().equals(otherVariable.asElement());
  }

  /** Returns whether a type contains a type variable. */
  static boolean mentionsVariable(TypeMirror type) {
    return switch (type) {
      case TypeVariable variable -> true;
      case ArrayType array -> mentionsVariable(array.getComponentType());
      case DeclaredType declared ->
          declared.getTypeArguments().stream().anyMatch(TypeArguments::mentionsVariable);
      case WildcardType wildcard ->
          (wildcard.getExtendsBound() != null && mentionsVariable(wildcard.getExtendsBound()))
              || (wildcard.getSuperBound() != null && mentionsVariable(wildcard.getSuperBound()));
      default -> false;
    };
  }
}

package io.smartasync.processor.read;

import java.util.Optional;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/** Looks into type arguments. */
final class TypeArguments {

  private TypeArguments() {}

  /** What an argument says: itself, or what a wildcard extends. */
  static Optional<TypeMirror> bound(TypeMirror argument) {
    return argument instanceof WildcardType wildcard
        ? Optional.ofNullable(wildcard.getExtendsBound())
        : Optional.of(argument);
  }

  /** Whether an argument accepts any type. */
  static boolean isUnbounded(TypeMirror argument) {
    return argument instanceof WildcardType wildcard
        && wildcard.getExtendsBound() == null
        && wildcard.getSuperBound() == null;
  }

  /** Whether two types are the same type variable. */
  static boolean areSameVariable(TypeMirror one, TypeMirror other) {
    return one instanceof TypeVariable variable
        && other instanceof TypeVariable otherVariable
        && variable.asElement().equals(otherVariable.asElement());
  }

  /** Whether a type mentions a type variable. */
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

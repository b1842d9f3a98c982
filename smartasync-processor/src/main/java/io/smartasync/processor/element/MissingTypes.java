package io.smartasync.processor.element;

import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Distinguishes types that are missing from types that only refer to missing ones.
 *
 * <p>A type that is missing is of the kind {@link TypeKind#ERROR}. For javac, {@code List<Missing>}
 * is nevertheless a declared type. For the compiler of Eclipse it is an error as well, although its
 * element exists.
 */
public final class MissingTypes {

  private MissingTypes() {}

  /** Returns whether a type is a class or an interface that does not exist, or not yet. */
  public static boolean isMissing(TypeMirror type) {
    return type.getKind() == TypeKind.ERROR
        && !(type instanceof DeclaredType declared
            && declared.asElement().asType().getKind() == TypeKind.DECLARED);
  }

  /** Returns whether a type is a class or an interface that exists. */
  public static boolean isDeclared(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
        || (type.getKind() == TypeKind.ERROR && !isMissing(type));
  }
}

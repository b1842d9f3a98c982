package io.smartasync.processor.model;

import java.util.List;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** Distinguishes exceptions and errors from other subclasses of {@link Throwable}. */
public final class ThrownTypes {

  private ThrownTypes() {}

  /** Returns whether a method that throws {@link Exception} can be overridden with these. */
  public static boolean areExceptions(List<? extends TypeMirror> thrown) {
    return thrown.stream().allMatch(ThrownTypes::isException);
  }

  private static boolean isException(TypeMirror type) {
    if (type.getKind() == TypeKind.ERROR) {
      return true; // the compiler reports it
    }
    return switch (type) {
      case DeclaredType declared -> isException((TypeElement) declared.asElement());
      case TypeVariable variable -> isException(variable.getUpperBound());
      case IntersectionType bounds ->
          bounds.getBounds().stream().anyMatch(ThrownTypes::isException);
      default -> false;
    };
  }

  private static boolean isException(TypeElement type) {
    return isNamed(type, "java.lang.Exception")
        || isNamed(type, "java.lang.Error")
        || isException(type.getSuperclass());
  }

  private static boolean isNamed(QualifiedNameable type, String name) {
    return type.getQualifiedName().contentEquals(name);
  }
}

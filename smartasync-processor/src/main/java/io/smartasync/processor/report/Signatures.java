package io.smartasync.processor.report;

import java.util.Locale;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** Names methods and types in messages. */
public final class Signatures {

  private Signatures() {}

  /** Returns a method as messages name it: {@code find(long, List)}. */
  public static String of(ExecutableElement method) {
    return of(method.getSimpleName().toString(), method);
  }

  /** Returns a method of another name with the same parameters, as messages name it. */
  public static String of(String name, ExecutableElement method) {
    StringBuilder signature = new StringBuilder(name).append('(');
    String separator = "";
    for (VariableElement parameter : method.getParameters()) {
      signature.append(separator).append(nameOf(parameter.asType()));
      separator = ", ";
    }
    return signature.append(')').toString();
  }

  /** Returns a type as messages name it: without type arguments, packages and annotations. */
  public static String nameOf(TypeMirror type) {
    return switch (type.getKind()) {
      case DECLARED, ERROR -> ((DeclaredType) type).asElement().getSimpleName().toString();
      case TYPEVAR -> ((TypeVariable) type).asElement().getSimpleName().toString();
      case ARRAY -> nameOf(((ArrayType) type).getComponentType()) + "[]";
      default -> type.getKind().name().toLowerCase(Locale.ROOT);
    };
  }
}

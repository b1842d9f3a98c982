package io.smartasync.processor.read;

import java.util.Locale;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import javax.tools.Diagnostic;

/** Reports errors at the element at fault. */
public final class Reporter {

  private final Messager messager;
  private final Types types;
  private final boolean isSilent;

  /** A reporter that speaks through the compiler. */
  public Reporter(Messager messager, Types types) {
    this(messager, types, false);
  }

  private Reporter(Messager messager, Types types, boolean isSilent) {
    this.messager = messager;
    this.types = types;
    this.isSilent = isSilent;
  }

  /** One that keeps silent, for elements that somebody else reads as well. */
  Reporter silent() {
    return new Reporter(messager, types, true);
  }

  /** Reports what is wrong with an element, and what to write instead. */
  public void error(Element element, String message) {
    if (!isSilent) {
      messager.printMessage(Diagnostic.Kind.ERROR, message, element);
    }
  }

  /** Reports what is wrong with a value of an annotation, and what to write instead. */
  void error(Element element, AnnotationMirror annotation, AnnotationValue value, String message) {
    if (!isSilent) {
      messager.printMessage(Diagnostic.Kind.ERROR, message, element, annotation, value);
    }
  }

  /** A method as messages name it: {@code find(long, List)}. */
  String signature(ExecutableElement method) {
    return signature(method.getSimpleName().toString(), method);
  }

  /** A method of another name with the same parameters, as messages name it. */
  String signature(String name, ExecutableElement method) {
    StringBuilder signature = new StringBuilder(name).append('(');
    String separator = "";
    for (VariableElement parameter : method.getParameters()) {
      signature.append(separator).append(simpleName(parameter.asType()));
      separator = ", ";
    }
    return signature.append(')').toString();
  }

  /** A type as messages name it: without type arguments, packages and annotations. */
  String simpleName(TypeMirror type) {
    return switch (type.getKind()) {
      case DECLARED, ERROR -> types.asElement(type).getSimpleName().toString();
      case ARRAY -> simpleName(((ArrayType) type).getComponentType()) + "[]";
      case TYPEVAR -> types.asElement(type).getSimpleName().toString();
      default -> type.getKind().name().toLowerCase(Locale.ROOT);
    };
  }
}

package io.smartasync.processor.read;

import java.util.Set;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Tells where null is announced, by the annotations of any library, which go by their names. */
public final class NullableMarks {

  private static final Set<String> NAMES = Set.of("Nullable", "CheckForNull");

  private NullableMarks() {}

  /** Whether null is announced for what a method returns. */
  public static boolean areOn(ExecutableElement method) {
    return areOn((AnnotatedConstruct) method) || areOn(method.getReturnType());
  }

  /** Whether null is announced for a parameter. */
  public static boolean areOn(VariableElement parameter) {
    return areOn((AnnotatedConstruct) parameter) || areOn(parameter.asType());
  }

  /** Whether null is announced for values of a type. */
  static boolean areOn(TypeMirror type) {
    return areOn((AnnotatedConstruct) type);
  }

  private static boolean areOn(AnnotatedConstruct construct) {
    return construct.getAnnotationMirrors().stream().anyMatch(NullableMarks::is);
  }

  /** Whether an annotation announces null. */
  public static boolean is(AnnotationMirror annotation) {
    Element type = annotation.getAnnotationType().asElement();
    return isName(type.getSimpleName().toString());
  }

  /** Whether an annotation of a simple name announces null. */
  public static boolean isName(String annotation) {
    return NAMES.contains(annotation);
  }
}

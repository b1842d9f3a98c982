package io.smartasync.processor.element;

import java.util.Set;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Finds {@code @Nullable} annotations, of any library: the simple name counts. */
public final class NullableMarks {

  private static final Set<String> NAMES = Set.of("Nullable", "CheckForNull");

  private NullableMarks() {}

  /** Returns whether a method or its return type is marked nullable. */
  public static boolean areOn(ExecutableElement method) {
    return areOn((AnnotatedConstruct) method) || areOn(method.getReturnType());
  }

  /** Returns whether a parameter or its type is marked nullable. */
  public static boolean areOn(VariableElement parameter) {
    return areOn((AnnotatedConstruct) parameter) || areOn(parameter.asType());
  }

  /** Returns whether a type is marked nullable. */
  public static boolean areOn(TypeMirror type) {
    return areOn((AnnotatedConstruct) type);
  }

  private static boolean areOn(AnnotatedConstruct construct) {
    return construct.getAnnotationMirrors().stream().anyMatch(NullableMarks::is);
  }

  /** Returns whether an annotation marks something nullable. */
  public static boolean is(AnnotationMirror annotation) {
    Element type = annotation.getAnnotationType().asElement();
    return isName(type.getSimpleName().toString());
  }

  /** Returns whether an annotation of that simple name marks something nullable. */
  public static boolean isName(String annotation) {
    return NAMES.contains(annotation);
  }
}

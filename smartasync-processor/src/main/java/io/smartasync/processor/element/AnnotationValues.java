package io.smartasync.processor.element;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.type.TypeMirror;

/** Reads the values of annotations. */
public final class AnnotationValues {

  private AnnotationValues() {}

  /**
   * Returns the value that the author gave to an element of an annotation, or empty if the author
   * gave none or an empty string.
   */
  public static Optional<AnnotationValue> find(AnnotationMirror annotation, String name) {
    return annotation.getElementValues().entrySet().stream()
        .filter(entry -> entry.getKey().getSimpleName().contentEquals(name))
        .<AnnotationValue>map(entry -> entry.getValue())
        .filter(value -> !"".equals(value.getValue()))
        .findFirst();
  }

  /**
   * Returns the values that the author gave to an element of an annotation that is an array, an
   * empty list if the author gave none.
   */
  @SuppressWarnings("unchecked") // the compiler represents an array as such a list
  public static List<? extends AnnotationValue> list(AnnotationMirror annotation, String name) {
    return find(annotation, name)
        .map(value -> (List<? extends AnnotationValue>) value.getValue())
        .orElse(List.of());
  }

  /** Returns whether a class literal, or an array of them, names types that exist. */
  public static boolean areTypes(AnnotationValue value) {
    return value.getValue() instanceof List<?> literals
        ? literals.stream().allMatch(literal -> areTypes((AnnotationValue) literal))
        : value.getValue() instanceof TypeMirror type && !MissingTypes.isMissing(type);
  }
}

package io.smartasync.processor.write;

import com.google.auto.common.MoreElements;
import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import io.smartasync.processor.element.NullableMarks;
import io.smartasync.processor.model.Operation;
import io.smartasync.processor.model.Style;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;

/**
 * The author's annotations that generated code repeats.
 *
 * <p>On a method, only those that describe it. One that makes something happen, a scheduled run or
 * a transaction, must not happen once more for the twin. On a parameter, all.
 */
final class CopiedAnnotations {

  private static final Set<String> DESCRIBING =
      Set.of(
          "Deprecated", "NullMarked", "NullUnmarked", "CheckReturnValue", "CanIgnoreReturnValue");

  /** What goes for a value does not go for the future of it. */
  private static final Set<String> DESCRIBING_RESULT =
      Set.of("Nullable", "CheckForNull", "NonNull", "Nonnull", "NotNull");

  private CopiedAnnotations() {}

  static List<AnnotationSpec> ofOriginal(Element method) {
    return ofMethod(
            method,
            each -> DESCRIBING.contains(nameOf(each)) || DESCRIBING_RESULT.contains(nameOf(each)))
        .stream()
        .map(CopiedAnnotations::withoutRemoval)
        .toList();
  }

  /** Of a twin that returns null, what announces it. */
  static List<AnnotationSpec> ofTwin(Operation operation) {
    boolean isNullable =
        operation.style() instanceof Style.OfOne one && one.absence() == Style.Absence.NULL;
    return ofMethod(
        operation.method(),
        each -> DESCRIBING.contains(nameOf(each)) || (isNullable && NullableMarks.is(each)));
  }

  /**
   * Of a method of a type that is not the author's. What tells of null is not repeated but said
   * anew: a library may use annotations that are not there, or that cannot be used without warning.
   */
  static List<AnnotationSpec> ofForeign(Element method) {
    return ofMethod(
        method,
        each ->
            DESCRIBING.contains(nameOf(each))
                && each.getAnnotationType().getKind() != TypeKind.ERROR
                && typeOf(each).getModifiers().contains(Modifier.PUBLIC));
  }

  private static List<AnnotationSpec> ofMethod(
      Element method, Predicate<AnnotationMirror> isWanted) {
    return method.getAnnotationMirrors().stream()
        .filter(isWanted)
        .filter(each -> !isTypeAnnotation(typeOf(each)))
        .map(AnnotationSpec::get)
        .toList();
  }

  /** For removal, it would make the author's own method a warning, which overrides it. */
  private static AnnotationSpec withoutRemoval(AnnotationSpec annotation) {
    return annotation.type().equals(ClassName.get(Deprecated.class))
        ? AnnotationSpec.builder(Deprecated.class).build()
        : annotation;
  }

  static List<AnnotationSpec> ofParameter(Element parameter) {
    return parameter.getAnnotationMirrors().stream()
        .filter(each -> isAccessible(typeOf(each)))
        .filter(each -> !isTypeAnnotation(typeOf(each)))
        .map(AnnotationSpec::get)
        .toList();
  }

  private static String nameOf(AnnotationMirror annotation) {
    return typeOf(annotation).getSimpleName().toString();
  }

  private static TypeElement typeOf(AnnotationMirror annotation) {
    return MoreElements.asType(annotation.getAnnotationType().asElement());
  }

  /** What stands on the type as well is written there. */
  private static boolean isTypeAnnotation(TypeElement annotation) {
    Target target = annotation.getAnnotation(Target.class);
    return target != null && Arrays.asList(target.value()).contains(ElementType.TYPE_USE);
  }

  private static boolean isAccessible(TypeElement annotation) {
    for (Element each = annotation;
        each instanceof TypeElement;
        each = each.getEnclosingElement()) {
      if (each.getModifiers().contains(Modifier.PRIVATE)) {
        return false;
      }
    }
    return true;
  }
}

package io.smartasync.processor.write;

import com.google.auto.common.MoreElements;
import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import io.smartasync.processor.element.Deprecation;
import io.smartasync.processor.element.MissingTypes;
import io.smartasync.processor.element.NullableMarks;
import io.smartasync.processor.model.Operation;
import io.smartasync.processor.model.Style;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Copies the author's annotations to generated code.
 *
 * <p>From a method, only those that describe it. An annotation that has an effect, such as a
 * scheduled run or a transaction, must not have it again for the twin. From a parameter, all.
 */
final class CopiedAnnotations {

  private static final Set<String> DESCRIBING =
      Set.of(
          "Deprecated", "NullMarked", "NullUnmarked", "CheckReturnValue", "CanIgnoreReturnValue");

  /** These describe the value of a future and do not apply to the future. */
  private static final Set<String> DESCRIBING_RESULT =
      Set.of("Nullable", "CheckForNull", "NonNull", "Nonnull", "NotNull");

  private final AnnotationWriter writer;
  private final Elements elements;

  CopiedAnnotations(AnnotationWriter writer, Elements elements) {
    this.elements = elements;
    this.writer = writer;
  }

  List<AnnotationSpec> ofOriginal(Element method) {
    return ofMethod(
            method,
            each -> DESCRIBING.contains(nameOf(each)) || DESCRIBING_RESULT.contains(nameOf(each)))
        .stream()
        .map(CopiedAnnotations::withoutRemoval)
        .toList();
  }

  /** Returns the annotations of a twin, which include a nullness annotation if it returns null. */
  List<AnnotationSpec> ofTwin(Operation operation) {
    boolean isNullable =
        operation.style() instanceof Style.OfOne one && one.absence() == Style.Absence.NULL;
    return ofMethod(
        operation.method(),
        each -> DESCRIBING.contains(nameOf(each)) || (isNullable && NullableMarks.is(each)));
  }

  /**
   * Returns the annotations of a method of a facade. Nullness annotations are not copied but
   * written anew, because those of a library may be missing or cause warnings.
   */
  List<AnnotationSpec> ofForeign(Element method) {
    return ofMethod(method, each -> DESCRIBING.contains(nameOf(each)));
  }

  private List<AnnotationSpec> ofMethod(Element method, Predicate<AnnotationMirror> isWanted) {
    List<AnnotationSpec> annotations = new ArrayList<>();
    if (isDeprecatedByComment(method)) {
      annotations.add(AnnotationSpec.builder(Deprecated.class).build());
    }
    method.getAnnotationMirrors().stream()
        // First, because javac warns when it reads some annotations of other libraries.
        .filter(isWanted)
        .filter(each -> !MissingTypes.isMissing(each.getAnnotationType()))
        .filter(each -> !isTypeAnnotation(typeOf(each)))
        .flatMap(each -> writer.write(each).stream())
        .forEach(annotations::add);
    return annotations;
  }

  /** Returns whether a tag of its comment deprecates a method, and no annotation. */
  private boolean isDeprecatedByComment(Element method) {
    return method.getAnnotation(Deprecated.class) == null
        && Deprecation.of(method, elements) != Deprecation.NONE;
  }

  /** Removes {@code forRemoval}, which would make the author's overriding method a warning. */
  private static AnnotationSpec withoutRemoval(AnnotationSpec annotation) {
    return annotation.type().equals(ClassName.get(Deprecated.class))
        ? AnnotationSpec.builder(Deprecated.class).build()
        : annotation;
  }

  List<AnnotationSpec> ofParameter(Element parameter) {
    return parameter.getAnnotationMirrors().stream()
        .filter(each -> !isTypeAnnotation(typeOf(each)))
        .flatMap(each -> writer.write(each).stream())
        .toList();
  }

  private static String nameOf(AnnotationMirror annotation) {
    return annotation.getAnnotationType().asElement().getSimpleName().toString();
  }

  private static TypeElement typeOf(AnnotationMirror annotation) {
    return MoreElements.asType(annotation.getAnnotationType().asElement());
  }

  /** Returns whether an annotation can be a type annotation. Then it is written with the type. */
  private static boolean isTypeAnnotation(TypeElement annotation) {
    Target target = annotation.getAnnotation(Target.class);
    return target != null && Arrays.asList(target.value()).contains(ElementType.TYPE_USE);
  }
}

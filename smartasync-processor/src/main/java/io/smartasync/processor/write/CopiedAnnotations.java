package io.smartasync.processor.write;

import com.google.auto.common.MoreElements;
import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
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
    return ofMethod(method, name -> DESCRIBING.contains(name) || DESCRIBING_RESULT.contains(name))
        .stream()
        .map(CopiedAnnotations::withoutRemoval)
        .toList();
  }

  static List<AnnotationSpec> ofTwin(Element method) {
    return ofMethod(method, DESCRIBING::contains);
  }

  private static List<AnnotationSpec> ofMethod(Element method, Predicate<String> isWanted) {
    return method.getAnnotationMirrors().stream()
        .filter(each -> isWanted.test(typeOf(each).getSimpleName().toString()))
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

package io.smartasync.processor.write;

import com.google.auto.common.MoreElements;
import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.smartasync.processor.element.NullMarkedScope;
import io.smartasync.processor.element.NullableMarks;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Makes the annotations of JSpecify that generated types and their signatures need. */
final class NullnessAnnotations {

  private static final ClassName NULL_MARKED =
      ClassName.get("org.jspecify.annotations", "NullMarked");
  private static final ClassName NULL_UNMARKED =
      ClassName.get("org.jspecify.annotations", "NullUnmarked");
  private static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");
  private static final TypeName VOID = ClassName.get(Void.class);

  private NullnessAnnotations() {}

  /**
   * Returns the annotation that an interface needs because the type, or a type around it, has it.
   * An annotation of the package applies to the interface anyway.
   */
  static Optional<AnnotationSpec> markOfType(TypeElement type) {
    for (Element each = type; each instanceof TypeElement; each = each.getEnclosingElement()) {
      for (ClassName mark : new ClassName[] {NULL_MARKED, NULL_UNMARKED}) {
        if (MoreElements.isAnnotationPresent(each, mark.canonicalName())) {
          return Optional.of(AnnotationSpec.builder(mark).build());
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the annotation that a facade needs if the wrapped type and the place of the facade
   * differ in theirs.
   */
  static Optional<AnnotationSpec> markOfFacade(TypeElement type, Element place, Elements elements) {
    boolean isMarked = NullMarkedScope.contains(type);
    ClassName mark = isMarked ? NULL_MARKED : NULL_UNMARKED;
    return isMarked == NullMarkedScope.contains(MoreElements.getPackage(place))
            || elements.getTypeElement(mark.canonicalName()) == null
        ? Optional.empty()
        : Optional.of(AnnotationSpec.builder(mark).build());
  }

  /** Returns the annotation of types that can be null, if it exists in a place. */
  static Optional<AnnotationSpec> markOfNullable(Element place, Elements elements) {
    ModuleElement module = elements.getModuleOf(place);
    TypeElement mark =
        module == null
            ? elements.getTypeElement(NULLABLE.canonicalName())
            : elements.getTypeElement(module, NULLABLE.canonicalName());
    return Optional.ofNullable(mark).map(each -> AnnotationSpec.builder(NULLABLE).build());
  }

  /** Returns a type that can be null, with an annotation unless it has one. */
  static TypeName nullable(TypeName type, AnnotationSpec mark) {
    boolean isMarked =
        type.annotations().stream().anyMatch(each -> NullableMarks.isName(simpleName(each)));
    return isMarked || type.isPrimitive() || type.equals(TypeName.VOID)
        ? type
        : type.annotated(mark);
  }

  private static String simpleName(AnnotationSpec annotation) {
    return annotation.type() instanceof ClassName name ? name.simpleName() : "";
  }

  /** Returns {@link Void} as a type argument. Its only value is null. */
  static TypeName voidIn(TypeElement type) {
    return NullMarkedScope.contains(type)
        ? VOID.annotated(AnnotationSpec.builder(NULLABLE).build())
        : VOID;
  }
}

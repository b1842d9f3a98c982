package io.smartasync.processor.write;

import com.google.auto.common.MoreElements;
import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** What JSpecify's annotations say where a type is declared. */
final class Nullness {

  private static final ClassName NULL_MARKED =
      ClassName.get("org.jspecify.annotations", "NullMarked");
  private static final ClassName NULL_UNMARKED =
      ClassName.get("org.jspecify.annotations", "NullUnmarked");
  private static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");
  private static final TypeName VOID = ClassName.get(Void.class);

  private Nullness() {}

  /**
   * The mark that a generated interface needs, because the type has it, or a type around it; what
   * its package has goes for the interface as it is.
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
   * The type of the one value that {@link Void} has, null, as it is written where a type stands.
   */
  static TypeName voidIn(TypeElement type) {
    return isNullMarked(type) ? VOID.annotated(AnnotationSpec.builder(NULLABLE).build()) : VOID;
  }

  private static boolean isNullMarked(TypeElement type) {
    for (Element each = type; each != null; each = each.getEnclosingElement()) {
      if (MoreElements.isAnnotationPresent(each, NULL_UNMARKED.canonicalName())) {
        return false;
      }
      if (MoreElements.isAnnotationPresent(each, NULL_MARKED.canonicalName())) {
        return true;
      }
    }
    return false;
  }
}

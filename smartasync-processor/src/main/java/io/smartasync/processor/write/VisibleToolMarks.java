package io.smartasync.processor.write;

import com.palantir.javapoet.ClassName;
import io.smartasync.processor.element.Annotations;
import io.smartasync.processor.element.Methods;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * The annotations for tools that are visible to the author's code. Only those are written.
 *
 * <p>Frameworks act on some annotations of these names, so only annotations for tools are listed.
 *
 * @param blocking the annotation of methods that wait, null if none is visible
 * @param nonBlocking the annotation of methods that do not wait, null if none is visible
 * @param checked the annotation of methods whose result must be used, null if none is visible
 */
record VisibleToolMarks(
    @Nullable ClassName blocking, @Nullable ClassName nonBlocking, @Nullable ClassName checked) {

  private static final List<String> BLOCKING = List.of(Annotations.BLOCKING);
  private static final List<String> NON_BLOCKING = List.of(Annotations.NON_BLOCKING);

  /** The first that is visible is written: tools compare the simple name. */
  private static final List<String> CHECKED =
      List.of(
          Annotations.CHECK_OF_ERROR_PRONE,
          Annotations.CHECK_OF_JETBRAINS,
          Annotations.CHECK_OF_SPRING,
          Annotations.CHECK_OF_SMALLRYE);

  /** Finds the annotations that are visible in a module, which is null below Java 9. */
  static VisibleToolMarks to(@Nullable ModuleElement module, Elements elements) {
    return new VisibleToolMarks(
        firstApplicable(BLOCKING, module, elements),
        firstApplicable(NON_BLOCKING, module, elements),
        firstApplicable(CHECKED, module, elements));
  }

  /** Returns the names of the annotations. */
  List<ClassName> names() {
    return Stream.of(blocking, nonBlocking, checked).filter(Objects::nonNull).toList();
  }

  private static @Nullable ClassName firstApplicable(
      List<String> candidates, @Nullable ModuleElement module, Elements elements) {
    for (String candidate : candidates) {
      if (isApplicable(candidate, module, elements)) {
        return ClassName.bestGuess(candidate);
      }
    }
    return null;
  }

  /** Returns whether a mark compiles without an error or a warning on a method in a module. */
  private static boolean isApplicable(
      String name, @Nullable ModuleElement module, Elements elements) {
    TypeElement type =
        module == null ? elements.getTypeElement(name) : elements.getTypeElement(module, name);
    return type != null
        && type.getKind() == ElementKind.ANNOTATION_TYPE
        && type.getModifiers().contains(Modifier.PUBLIC)
        && !elements.isDeprecated(type)
        && isForMethods(type)
        && Methods.declaredIn(type).stream().allMatch(each -> each.getDefaultValue() != null);
  }

  private static boolean isForMethods(TypeElement annotation) {
    Target target = annotation.getAnnotation(Target.class);
    return target == null || Arrays.asList(target.value()).contains(ElementType.METHOD);
  }
}

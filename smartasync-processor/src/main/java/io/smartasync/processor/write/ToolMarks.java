package io.smartasync.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import io.smartasync.processor.element.Annotations;
import io.smartasync.processor.element.Methods;
import io.smartasync.processor.model.Style;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Makes the annotations by which development environments and Error Prone recognize methods that
 * wait, and results that must be used. Each is written only if it is visible to the author's code.
 *
 * <p>Frameworks act on some annotations of these names, so only annotations for tools are written.
 */
final class ToolMarks {

  private static final ClassName BLOCKING = ClassName.bestGuess(Annotations.BLOCKING);
  private static final ClassName NON_BLOCKING = ClassName.bestGuess(Annotations.NON_BLOCKING);

  /** The first that is visible is written: tools compare the simple name. */
  private static final List<ClassName> CHECKED =
      Stream.of(
              Annotations.CHECK_OF_ERROR_PRONE,
              Annotations.CHECK_OF_JETBRAINS,
              Annotations.CHECK_OF_SPRING,
              Annotations.CHECK_OF_SMALLRYE)
          .map(ClassName::bestGuess)
          .toList();

  /** By one of these, the author has decided whether the result must be used. */
  private static final Set<String> DECIDED = Set.of("CheckReturnValue", "CanIgnoreReturnValue");

  /** By this one, the author has decided that an operation in direct style does not wait. */
  private static final Set<String> NOT_WAITING = Set.of("NonBlocking");

  private final List<AnnotationSpec> blocking;
  private final List<AnnotationSpec> nonBlocking;
  private final List<AnnotationSpec> checked;

  /**
   * Creates annotations for a file.
   *
   * @param place the author's element, to which the annotations must be visible
   */
  ToolMarks(Element place, Elements elements, FileNames file) {
    this.blocking = written(List.of(BLOCKING), place, elements, file);
    this.nonBlocking = written(List.of(NON_BLOCKING), place, elements, file);
    this.checked = written(CHECKED, place, elements, file);
  }

  /** Returns the names of all annotations that a file for an element may contain. */
  static Set<ClassName> names(Element place, Elements elements) {
    Set<ClassName> names = new LinkedHashSet<>();
    for (List<ClassName> each : List.of(List.of(BLOCKING), List.of(NON_BLOCKING), CHECKED)) {
      firstApplicable(each, place, elements).ifPresent(names::add);
    }
    return names;
  }

  /** Returns the annotations of a synchronous method that waits for a result in this style. */
  List<AnnotationSpec> ofWaiting(Style.Asynchronous style) {
    // A stream waits where it is consumed.
    return style instanceof Style.OfOne ? blocking : List.of();
  }

  /** Returns the annotations of an operation in direct style, which may wait. */
  List<AnnotationSpec> ofDirect(ExecutableElement operation) {
    return has(operation, NOT_WAITING) ? List.of() : blocking;
  }

  /** Returns the annotations of a twin that starts an operation and returns. */
  List<AnnotationSpec> ofStarting(ExecutableElement operation) {
    // Error Prone makes an ignored result an error, and does not allow @CanIgnoreReturnValue on a
    // method without one. So callers may ignore the end of a void operation.
    boolean isChecked =
        operation.getReturnType().getKind() != TypeKind.VOID
            && !has(operation, DECIDED)
            && !has(operation.getEnclosingElement(), DECIDED);
    List<AnnotationSpec> marks = new ArrayList<>(nonBlocking);
    if (isChecked) {
      marks.addAll(checked);
    }
    return marks;
  }

  private static boolean has(@Nullable Element element, Set<String> annotations) {
    return element != null
        && element.getAnnotationMirrors().stream()
            .map(each -> each.getAnnotationType().asElement().getSimpleName().toString())
            .anyMatch(annotations::contains);
  }

  private static List<AnnotationSpec> written(
      List<ClassName> candidates, Element place, Elements elements, FileNames file) {
    return firstApplicable(candidates, place, elements)
        .filter(each -> !file.isHidden(each))
        .map(each -> AnnotationSpec.builder(file.of(each)).build())
        .stream()
        .toList();
  }

  private static Optional<ClassName> firstApplicable(
      List<ClassName> candidates, Element place, Elements elements) {
    return candidates.stream().filter(each -> isApplicable(each, place, elements)).findFirst();
  }

  /** Returns whether a mark compiles without an error or a warning on a method near an element. */
  private static boolean isApplicable(ClassName name, Element place, Elements elements) {
    ModuleElement module = elements.getModuleOf(place);
    TypeElement type =
        module == null
            ? elements.getTypeElement(name.canonicalName())
            : elements.getTypeElement(module, name.canonicalName());
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

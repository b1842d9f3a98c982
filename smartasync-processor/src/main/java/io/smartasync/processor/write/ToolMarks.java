package io.smartasync.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import io.smartasync.processor.model.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.Elements;

/**
 * Makes the annotations by which development environments and Error Prone recognize methods that
 * wait, and results that must be used. Each is written only if it is visible to the author's code.
 *
 * <p>Frameworks act on some annotations of these names, so only annotations for tools are written.
 */
final class ToolMarks {

  private static final ClassName BLOCKING = ClassName.get("org.jetbrains.annotations", "Blocking");
  private static final ClassName NON_BLOCKING =
      ClassName.get("org.jetbrains.annotations", "NonBlocking");

  private static final String CHECK = "CheckReturnValue";

  /** The first that is visible is written: tools compare the simple name. */
  private static final List<ClassName> CHECKED =
      List.of(
          ClassName.get("com.google.errorprone.annotations", CHECK),
          ClassName.get("org.jetbrains.annotations", CHECK),
          ClassName.get("org.springframework.lang", CHECK),
          ClassName.get("io.smallrye.common.annotation", CHECK),
          ClassName.get("javax.annotation", CHECK));

  /** By one of these, the author has decided whether the result must be used. */
  private static final Set<String> DECIDED = Set.of(CHECK, "CanIgnoreReturnValue");

  private final List<AnnotationSpec> blocking;
  private final List<AnnotationSpec> nonBlocking;
  private final List<AnnotationSpec> checked;

  /**
   * Creates annotations for a file.
   *
   * @param place the author's element, to which the annotations must be visible
   */
  ToolMarks(Element place, Elements elements, FileNames file) {
    this.blocking = ofVisible(List.of(BLOCKING), place, elements, file);
    this.nonBlocking = ofVisible(List.of(NON_BLOCKING), place, elements, file);
    this.checked = ofVisible(CHECKED, place, elements, file);
  }

  /** Returns the annotations of a synchronous method that waits for a result in this style. */
  List<AnnotationSpec> ofWaiting(Style.Asynchronous style) {
    // A stream waits where it is consumed.
    return style instanceof Style.OfOne ? blocking : List.of();
  }

  /** Returns the annotations of a twin that starts an operation and returns. */
  List<AnnotationSpec> ofStarting(ExecutableElement operation) {
    // Error Prone makes an ignored result an error, and does not allow @CanIgnoreReturnValue on a
    // method without one. So callers may ignore the end of a void operation.
    boolean isChecked =
        operation.getReturnType().getKind() != TypeKind.VOID
            && !isDecided(operation)
            && !isDecided(operation.getEnclosingElement());
    List<AnnotationSpec> marks = new ArrayList<>(nonBlocking);
    if (isChecked) {
      marks.addAll(checked);
    }
    return marks;
  }

  private static boolean isDecided(Element element) {
    return element.getAnnotationMirrors().stream()
        .map(each -> each.getAnnotationType().asElement().getSimpleName().toString())
        .anyMatch(DECIDED::contains);
  }

  private static List<AnnotationSpec> ofVisible(
      List<ClassName> candidates, Element place, Elements elements, FileNames file) {
    return candidates.stream()
        .filter(each -> isVisible(each, place, elements))
        .findFirst()
        .map(each -> AnnotationSpec.builder(file.of(each)).build())
        .stream()
        .toList();
  }

  private static boolean isVisible(ClassName name, Element place, Elements elements) {
    ModuleElement module = elements.getModuleOf(place);
    return module == null
        ? elements.getTypeElement(name.canonicalName()) != null
        : elements.getTypeElement(module, name.canonicalName()) != null;
  }
}

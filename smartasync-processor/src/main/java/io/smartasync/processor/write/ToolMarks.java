package io.smartasync.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import io.smartasync.processor.model.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/**
 * Makes the annotations by which development environments and Error Prone recognize methods that
 * wait, and results that must be used.
 */
final class ToolMarks {

  /** By one of these, the author has decided whether the result must be used. */
  private static final Set<String> DECIDED = Set.of("CheckReturnValue", "CanIgnoreReturnValue");

  /** By this one, the author has decided that an operation in direct style does not wait. */
  private static final Set<String> NOT_WAITING = Set.of("NonBlocking");

  private final List<AnnotationSpec> blocking;
  private final List<AnnotationSpec> nonBlocking;
  private final List<AnnotationSpec> checked;

  /** Creates annotations for a file. */
  ToolMarks(VisibleToolMarks visible, FileNames file) {
    this.blocking = written(visible.blocking(), file);
    this.nonBlocking = written(visible.nonBlocking(), file);
    this.checked = written(visible.checked(), file);
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

  private static List<AnnotationSpec> written(@Nullable ClassName name, FileNames file) {
    return name == null || file.isHidden(name)
        ? List.of()
        : List.of(AnnotationSpec.builder(file.of(name)).build());
  }
}

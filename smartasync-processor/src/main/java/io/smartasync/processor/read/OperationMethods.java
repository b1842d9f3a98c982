package io.smartasync.processor.read;

import io.smartasync.processor.element.Annotations;
import io.smartasync.processor.element.Members;
import io.smartasync.processor.element.Methods;
import io.smartasync.processor.element.ObjectMethods;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Finds the methods of a type that are operations. */
final class OperationMethods {

  private final Elements elements;
  private final Types types;

  /** Creates a finder that uses the compiler's utilities. */
  OperationMethods(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /** Returns the annotated methods of a type and, if the type is annotated, its public methods. */
  List<ExecutableElement> of(TypeElement type) {
    boolean all = Annotations.isSmartAsync(type);
    return Methods.declaredIn(type).stream()
        .filter(method -> Annotations.isSmartAsync(method) || (all && isCoveredByType(method)))
        .toList();
  }

  /** Returns the operations of a type that are not static. */
  Stream<ExecutableElement> ofInstances(TypeElement type) {
    return of(type).stream().filter(method -> !method.getModifiers().contains(Modifier.STATIC));
  }

  private boolean isCoveredByType(ExecutableElement method) {
    return method.getModifiers().contains(Modifier.PUBLIC)
        && elements.getOrigin(method) == Elements.Origin.EXPLICIT
        && !Annotations.isExcluded(method)
        && !isRecordAccessor(method)
        && !isImplicitInEnum(method)
        && !isAddedByProcessor(method)
        && !ObjectMethods.contains(method, elements, types);
  }

  private static boolean isRecordAccessor(ExecutableElement method) {
    return method.getParameters().isEmpty()
        && Members.ownerOf(method).getRecordComponents().stream()
            .anyMatch(c -> c.getSimpleName().equals(method.getSimpleName()));
  }

  /**
   * Returns whether an annotation processor, such as Lombok's, has added a method to its type. In
   * another order of the processors the method would not exist yet.
   */
  private static boolean isAddedByProcessor(ExecutableElement method) {
    return method.getAnnotationMirrors().stream()
        .anyMatch(
            each ->
                each.getAnnotationType().asElement().getSimpleName().contentEquals("Generated"));
  }

  /** Returns whether a method of an enum is implicit. The compiler does not report it as such. */
  private static boolean isImplicitInEnum(ExecutableElement method) {
    if (Members.ownerOf(method).getKind() != ElementKind.ENUM) {
      return false;
    }
    int parameters = method.getParameters().size();
    return (method.getSimpleName().contentEquals("values") && parameters == 0)
        || (method.getSimpleName().contentEquals("valueOf")
            && parameters == 1
            && method.getParameters().get(0).asType().toString().equals("java.lang.String"));
  }
}

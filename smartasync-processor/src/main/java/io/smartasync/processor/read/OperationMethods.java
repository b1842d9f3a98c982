package io.smartasync.processor.read;

import io.smartasync.processor.element.Annotations;
import io.smartasync.processor.element.Members;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Tells which methods of a type are operations. */
final class OperationMethods {

  private final Elements elements;

  /** Looks at types as the compiler sees them. */
  OperationMethods(Elements elements) {
    this.elements = elements;
  }

  /** The annotated methods of a type and, where the type is annotated, its public ones. */
  List<ExecutableElement> of(TypeElement type) {
    boolean all = Annotations.isSmartAsync(type);
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .filter(method -> Annotations.isSmartAsync(method) || (all && isCoveredByType(method)))
        .toList();
  }

  /** Those of its operations that an instance has. */
  Stream<ExecutableElement> ofInstances(TypeElement type) {
    return of(type).stream().filter(method -> !method.getModifiers().contains(Modifier.STATIC));
  }

  private boolean isCoveredByType(ExecutableElement method) {
    return method.getModifiers().contains(Modifier.PUBLIC)
        && elements.getOrigin(method) == Elements.Origin.EXPLICIT
        && !Annotations.isExcluded(method)
        && !isRecordAccessor(method)
        && !isImplicitInEnum(method)
        && !overridesMethodOfObject(method);
  }

  private static boolean isRecordAccessor(ExecutableElement method) {
    return method.getParameters().isEmpty()
        && Members.ownerOf(method).getRecordComponents().stream()
            .anyMatch(c -> c.getSimpleName().equals(method.getSimpleName()));
  }

  /** The compiler does not call them implicit. */
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

  private boolean overridesMethodOfObject(ExecutableElement method) {
    TypeElement type = Members.ownerOf(method);
    return ElementFilter.methodsIn(
            elements.getTypeElement("java.lang.Object").getEnclosedElements())
        .stream()
        .anyMatch(inherited -> elements.overrides(method, inherited, type));
  }
}

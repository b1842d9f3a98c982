package io.smartasync.processor.proxy;

import com.google.auto.common.MoreElements;
import io.smartasync.processor.element.AnnotationValues;
import io.smartasync.processor.element.Annotations;
import io.smartasync.processor.element.Members;
import io.smartasync.processor.element.MethodIndex;
import io.smartasync.processor.element.Methods;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * A generated default method and the methods that it stands for.
 *
 * @param method the twin, in the generated interface
 * @param operations the methods of that operation, from the type and its supertypes, the nearest
 *     first
 * @param overrides what authors have written in place of the twin, if anything
 */
record Twin(
    ExecutableElement method,
    List<ExecutableElement> operations,
    List<ExecutableElement> overrides) {

  /** Returns the twins that a type inherits. */
  static List<Twin> of(Hierarchy hierarchy, Members members) {
    MethodIndex<ExecutableElement> written = methods(hierarchy, members);
    MethodIndex<Twin> index = new MethodIndex<>(hierarchy.type(), members);
    List<Twin> twins = new ArrayList<>();
    for (TypeElement generated : hierarchy.generated()) {
      for (ExecutableElement method : Methods.declaredIn(generated)) {
        Optional<String> operation = operationOf(method);
        if (operation.isPresent() && index.like(method).isEmpty()) {
          Twin twin =
              new Twin(
                  method,
                  written.like(operation.get(), method),
                  overrides(method, written.like(method)));
          twins.add(twin);
          index.add(method, twin);
        }
      }
    }
    return twins;
  }

  /** A generated interface may extend the one that declares the method of a twin. */
  private static List<ExecutableElement> overrides(
      ExecutableElement twin, List<ExecutableElement> written) {
    Hierarchy above = Hierarchy.of(Members.ownerOf(twin));
    return written.stream()
        .filter(each -> !above.written().contains(Members.ownerOf(each)))
        .toList();
  }

  /** Static twins call static methods, which no proxy has advice for. */
  static Optional<String> operationOf(ExecutableElement method) {
    return method.getModifiers().contains(Modifier.STATIC)
        ? Optional.empty()
        : MoreElements.getAnnotationMirror(method, Annotations.GENERATED_TWIN)
            .toJavaUtil()
            .flatMap(mark -> AnnotationValues.find(mark, "of"))
            .map(value -> value.getValue().toString());
  }

  static boolean areSame(
      ExecutableElement one, ExecutableElement other, Hierarchy hierarchy, Members members) {
    return one.getSimpleName().equals(other.getSimpleName())
        && members.haveSameParameters(hierarchy.type(), one, other);
  }

  /** Returns the methods that authors have written and that a twin can call or be replaced by. */
  private static MethodIndex<ExecutableElement> methods(Hierarchy hierarchy, Members members) {
    MethodIndex<ExecutableElement> methods = new MethodIndex<>(hierarchy.type(), members);
    for (TypeElement type : hierarchy.written()) {
      for (ExecutableElement each : Methods.declaredIn(type)) {
        if (!each.getModifiers().contains(Modifier.STATIC)
            && !each.getModifiers().contains(Modifier.PRIVATE)) {
          methods.add(each, each);
        }
      }
    }
    return methods;
  }

  /**
   * Returns whether the author declares that a proxy applies to the twin too. The nearest method of
   * the operation that says so, or denies it, counts; else the types that declare the operation.
   */
  boolean isProxyChecked() {
    return operations.stream()
        .flatMap(each -> proxyChecked(each).stream())
        .findFirst()
        .orElseGet(
            () ->
                operations.stream()
                    .flatMap(each -> proxyChecked(Members.ownerOf(each)).stream())
                    .anyMatch(checked -> checked));
  }

  private static Optional<Boolean> proxyChecked(Element element) {
    return Annotations.smartAsync(element)
        .flatMap(annotation -> AnnotationValues.find(annotation, "proxyChecked"))
        .map(value -> (Boolean) value.getValue());
  }
}

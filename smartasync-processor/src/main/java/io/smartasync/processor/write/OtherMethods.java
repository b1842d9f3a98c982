package io.smartasync.processor.write;

import io.smartasync.processor.element.AllSupertypes;
import io.smartasync.processor.element.Members;
import io.smartasync.processor.element.MethodIndex;
import io.smartasync.processor.element.Methods;
import io.smartasync.processor.model.Operation;
import io.smartasync.processor.model.SmartInterface;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Finds the methods that an interface inherits from annotated ones that it extends, and that are no
 * operations. There are none unless implementations can write either method of an operation.
 */
final class OtherMethods {

  private OtherMethods() {}

  /** Returns the methods as the annotated type declares or inherits them. */
  static List<ExecutableElement> of(
      SmartInterface smart, Members members, Elements elements, Types types) {
    if (smart.extended().isEmpty()) {
      return List.of();
    }
    MethodIndex<Operation> operations = new MethodIndex<>(smart.origin(), members);
    smart.operations().forEach(each -> operations.add(each.method(), each));
    smart.inherited().forEach(each -> operations.add(each.method(), each));
    MethodIndex<ExecutableElement> found = new MethodIndex<>(smart.origin(), members);
    for (TypeElement extended : smart.extended()) {
      Stream.concat(Stream.of(extended), AllSupertypes.of(extended, types).keySet().stream())
          .filter(each -> each.getKind().isInterface())
          .flatMap(each -> Methods.declaredIn(each).stream())
          .filter(OtherMethods::isInherited)
          .forEach(each -> found.add(each, each));
    }
    // By their parameters: the compiler of Eclipse has several elements of a method.
    return Methods.allOf(smart.origin(), elements).stream()
        .filter(OtherMethods::isInherited)
        .filter(each -> !found.like(each).isEmpty())
        .filter(each -> operations.like(each).isEmpty())
        .toList();
  }

  private static boolean isInherited(ExecutableElement method) {
    return !method.getModifiers().contains(Modifier.STATIC)
        && !method.getModifiers().contains(Modifier.PRIVATE);
  }
}

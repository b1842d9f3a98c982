package io.smartasync.processor.read;

import io.smartasync.processor.element.AllSupertypes;
import io.smartasync.processor.element.Members;
import io.smartasync.processor.element.MethodIndex;
import io.smartasync.processor.element.Methods;
import io.smartasync.processor.model.Operation;
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

  private final Elements elements;
  private final Types types;
  private final Members members;

  OtherMethods(Elements elements, Types types, Members members) {
    this.elements = elements;
    this.types = types;
    this.members = members;
  }

  /**
   * Returns the methods as a type declares or inherits them.
   *
   * @param extended the annotated interfaces that the interface of the type extends
   * @param operations the operations that the type declares or inherits
   */
  List<ExecutableElement> of(
      TypeElement type, List<TypeElement> extended, List<Operation> operations) {
    if (extended.isEmpty()) {
      return List.of();
    }
    MethodIndex<Operation> ofOperations = new MethodIndex<>(type, members);
    operations.forEach(each -> ofOperations.add(each.method(), each));
    MethodIndex<ExecutableElement> found = new MethodIndex<>(type, members);
    for (TypeElement each : extended) {
      Stream.concat(Stream.of(each), AllSupertypes.of(each, types).keySet().stream())
          .filter(supertype -> supertype.getKind().isInterface())
          .flatMap(supertype -> Methods.declaredIn(supertype).stream())
          .filter(OtherMethods::isInherited)
          .forEach(method -> found.add(method, method));
    }
    // By their parameters: the compiler of Eclipse has several elements of a method.
    return Methods.allOf(type, elements).stream()
        .filter(OtherMethods::isInherited)
        .filter(method -> !found.like(method).isEmpty())
        .filter(method -> ofOperations.like(method).isEmpty())
        .toList();
  }

  private static boolean isInherited(ExecutableElement method) {
    return !method.getModifiers().contains(Modifier.STATIC)
        && !method.getModifiers().contains(Modifier.PRIVATE);
  }
}

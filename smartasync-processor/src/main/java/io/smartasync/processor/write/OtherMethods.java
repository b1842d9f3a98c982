package io.smartasync.processor.write;

import io.smartasync.processor.element.Members;
import io.smartasync.processor.element.MethodIndex;
import io.smartasync.processor.element.Methods;
import io.smartasync.processor.model.Operation;
import io.smartasync.processor.model.SmartInterface;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.util.Elements;

/**
 * Finds the methods that an interface inherits from the annotated one, which it extends, and that
 * are no operations. There are none unless implementations can write either method of an operation.
 */
final class OtherMethods {

  private OtherMethods() {}

  static List<ExecutableElement> of(SmartInterface smart, Members members, Elements elements) {
    if (!smart.isEither()) {
      return List.of();
    }
    MethodIndex<Operation> operations = new MethodIndex<>(smart.origin(), members);
    smart.operations().forEach(each -> operations.add(each.method(), each));
    smart.inherited().forEach(each -> operations.add(each.method(), each));
    return Methods.allOf(smart.origin(), elements).stream()
        .filter(each -> !each.getModifiers().contains(Modifier.STATIC))
        .filter(each -> !each.getModifiers().contains(Modifier.PRIVATE))
        .filter(each -> Members.ownerOf(each).getKind().isInterface())
        // By their parameters: the compiler of Eclipse has several elements of a method.
        .filter(each -> operations.like(each).isEmpty())
        .toList();
  }
}

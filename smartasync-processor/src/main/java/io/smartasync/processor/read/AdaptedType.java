package io.smartasync.processor.read;

import io.smartasync.processor.report.Signatures;
import io.smartasync.processor.table.ValueType;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;

/**
 * The asynchronous type that an adapter adapts.
 *
 * @param element the class or interface
 * @param valueType where the type of its value comes from
 */
record AdaptedType(TypeElement element, ValueType valueType) {

  String name() {
    return element.getQualifiedName().toString();
  }

  /** Returns the type with its type parameters, as a method of an adapter names it. */
  static String named(TypeElement element) {
    return element.getSimpleName() + parameters(element);
  }

  /** Returns the type parameters, as a method of an adapter declares them. */
  static String parameters(TypeElement element) {
    List<String> names =
        element.getTypeParameters().stream().map(each -> each.getSimpleName().toString()).toList();
    return names.isEmpty() ? "" : names.stream().collect(Collectors.joining(", ", "<", ">"));
  }

  /** Returns the type of its value, as a method of an adapter names it. */
  String valueName() {
    return switch (valueType) {
      case ValueType.Argument argument ->
          element.getTypeParameters().get(argument.index()).getSimpleName().toString();
      case ValueType.Nothing nothing -> "Void";
      case ValueType.Always always -> Signatures.nameOf(always.type());
    };
  }

  /** Returns whether the type of the value determines all type arguments. */
  boolean isDeterminedByValue() {
    int parameters = element.getTypeParameters().size();
    return valueType instanceof ValueType.Argument ? parameters == 1 : parameters == 0;
  }
}

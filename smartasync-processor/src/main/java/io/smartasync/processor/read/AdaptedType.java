package io.smartasync.processor.read;

import io.smartasync.processor.report.Signatures;
import io.smartasync.processor.table.ValueType;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;

/**
 * The type that an adapter adapts.
 *
 * @param element the class or interface
 * @param valueType what a value of it holds
 */
record AdaptedType(TypeElement element, ValueType valueType) {

  String name() {
    return element.getQualifiedName().toString();
  }

  /** The type with its parameters, as an adapter's methods name it. */
  static String named(TypeElement element) {
    return element.getSimpleName() + parameters(element);
  }

  /** Its type parameters, as an adapter's methods declare them. */
  static String parameters(TypeElement element) {
    List<String> names =
        element.getTypeParameters().stream().map(each -> each.getSimpleName().toString()).toList();
    return names.isEmpty() ? "" : names.stream().collect(Collectors.joining(", ", "<", ">"));
  }

  /** What a value of it holds, as an adapter's methods name it. */
  String valueName() {
    return switch (valueType) {
      case ValueType.Argument argument ->
          element.getTypeParameters().get(argument.index()).getSimpleName().toString();
      case ValueType.Nothing nothing -> "Void";
      case ValueType.Always always -> Signatures.nameOf(always.type());
    };
  }

  /**
   * Whether the type of what it holds says which type it is: nobody can tell other type arguments.
   */
  boolean isDeterminedByValue() {
    int parameters = element.getTypeParameters().size();
    return valueType instanceof ValueType.Argument ? parameters == 1 : parameters == 0;
  }
}

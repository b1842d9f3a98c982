package io.smartasync.processor.read;

import io.smartasync.processor.element.Methods;
import io.smartasync.processor.element.ObjectMethods;
import io.smartasync.processor.table.ValueType;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Finds types that are passed to a method to receive its result, such as {@code Callback<T>} with
 * {@code onSuccess(T)} and {@code onFailure(Throwable)}. They offer no way to get the value.
 */
final class Callbacks {

  private final AsyncTypes table;
  private final Elements elements;
  private final Types types;

  Callbacks(AsyncTypes table, Elements elements, Types types) {
    this.table = table;
    this.elements = elements;
    this.types = types;
  }

  /**
   * Returns whether a type is a callback.
   *
   * @param held what the type would hold as an asynchronous value
   */
  boolean contains(TypeElement type, ValueType held) {
    if (!type.getKind().isInterface() && !type.getModifiers().contains(Modifier.ABSTRACT)) {
      return false;
    }
    List<ExecutableElement> methods =
        Methods.allOf(type, elements).stream()
            .filter(method -> !method.getModifiers().contains(Modifier.STATIC))
            .filter(method -> !ObjectMethods.contains(method, elements, types))
            .toList();
    Optional<TypeMirror> value =
        switch (held) {
          case ValueType.Argument argument ->
              Optional.of(type.getTypeParameters().get(argument.index()).asType());
          case ValueType.Always always -> Optional.of(always.type());
          case ValueType.Nothing nothing -> Optional.empty();
        };
    return methods.stream().anyMatch(method -> receives(method, value))
        && methods.stream().noneMatch(method -> gives(method, value));
  }

  /** Returns whether a method takes the value, or a failure. */
  private boolean receives(ExecutableElement method, Optional<TypeMirror> value) {
    return method.getParameters().stream()
        .map(VariableElement::asType)
        .anyMatch(
            parameter ->
                isFailure(parameter)
                    || value.filter(each -> types.isSameType(each, parameter)).isPresent());
  }

  /** Returns whether a method returns something, or takes a listener. */
  private boolean gives(ExecutableElement method, Optional<TypeMirror> value) {
    return method.getReturnType().getKind() != TypeKind.VOID
        || method.getParameters().stream()
            .map(VariableElement::asType)
            .anyMatch(
                parameter ->
                    value.filter(each -> types.isSameType(each, parameter)).isEmpty()
                        && parameter instanceof DeclaredType declared
                        && declared.asElement().getKind() == ElementKind.INTERFACE);
  }

  private boolean isFailure(TypeMirror type) {
    return table.isSubtypeOf(type, "java.lang.Throwable");
  }
}

package io.smartasync.processor.read;

import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.ClassName;
import io.smartasync.processor.element.MissingTypes;
import io.smartasync.processor.model.Adapter;
import io.smartasync.processor.model.FacadeMethod;
import io.smartasync.processor.table.CallbackType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Finds the parameter of a method that receives its result, and the type of that result. */
final class CallbackParameters {

  private final Elements elements;
  private final Types types;
  private final Adapters adapters;
  private final AsyncTypes asyncTypes;

  CallbackParameters(Elements elements, Types types, Adapters adapters, AsyncTypes asyncTypes) {
    this.elements = elements;
    this.types = types;
    this.adapters = adapters;
    this.asyncTypes = asyncTypes;
  }

  /**
   * Returns the callback that a method takes. Empty if it takes none or more than one, or returns
   * one: then its caller sends values too.
   */
  Optional<FacadeMethod.Callback> of(ExecutableType method) {
    if (callback(method.getReturnType()).isPresent()) {
      return Optional.empty();
    }
    Optional<FacadeMethod.Callback> found = Optional.empty();
    for (int i = 0; i < method.getParameterTypes().size(); i++) {
      int index = i;
      Optional<FacadeMethod.Callback> here =
          callback(method.getParameterTypes().get(i)).flatMap(type -> read(method, index, type));
      if (here.isPresent() && found.isPresent()) {
        return Optional.empty();
      }
      found = found.or(() -> here);
    }
    return found;
  }

  private Optional<CallbackType> callback(TypeMirror type) {
    if (!MissingTypes.isDeclared(type)) {
      return Optional.empty();
    }
    TypeElement element = MoreTypes.asTypeElement(type);
    if (element.getQualifiedName().contentEquals(CallbackType.COMPLETION_HANDLER)) {
      return Optional.of(
          new CallbackType(
              ClassName.get(element),
              element.asType(),
              element.getTypeParameters().get(0).asType(),
              false,
              CallbackType.COMPLETION_HANDLERS,
              "of"));
    }
    // A subtype of a callback cannot be made.
    return adapters
        .adapterOf(type)
        .flatMap(Adapter::callback)
        .filter(each -> element.getQualifiedName().contentEquals(each.name().canonicalName()));
  }

  private Optional<FacadeMethod.Callback> read(
      ExecutableType method, int index, CallbackType callback) {
    TypeMirror parameter = method.getParameterTypes().get(index);
    Map<Element, TypeMirror> variables = new HashMap<>();
    if (!matches(callback.pattern(), parameter, variables)) {
      return Optional.empty();
    }
    Optional<TypeMirror> value = substituted(callback.value(), variables);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    List<Integer> attachments = attachments(method, index, value.get());
    return Optional.of(
        new FacadeMethod.Callback(
            index,
            attachments,
            omittedVariables(method, index, attachments, value.get()),
            asyncTypes.isWithoutValue(value.get()) ? types.getNoType(TypeKind.VOID) : value.get(),
            callback));
  }

  /** Returns whether a type is of the form of a pattern, and finds the variables of the pattern. */
  private boolean matches(TypeMirror pattern, TypeMirror type, Map<Element, TypeMirror> variables) {
    TypeMirror actual = withoutWildcard(type);
    if (pattern instanceof TypeVariable variable) {
      TypeMirror before = variables.putIfAbsent(variable.asElement(), actual);
      return before == null || types.isSameType(before, actual);
    }
    if (pattern instanceof DeclaredType wanted && actual instanceof DeclaredType given) {
      if (!wanted.asElement().equals(given.asElement())
          || wanted.getTypeArguments().size() != given.getTypeArguments().size()) {
        return false;
      }
      for (int i = 0; i < wanted.getTypeArguments().size(); i++) {
        if (!matches(
            wanted.getTypeArguments().get(i), given.getTypeArguments().get(i), variables)) {
          return false;
        }
      }
      return true;
    }
    return pattern instanceof WildcardType || types.isSameType(pattern, actual);
  }

  /** A callback that accepts a supertype of the value accepts the value. */
  private TypeMirror withoutWildcard(TypeMirror type) {
    if (!(type instanceof WildcardType wildcard)) {
      return type;
    }
    if (wildcard.getSuperBound() != null) {
      return wildcard.getSuperBound();
    }
    return wildcard.getExtendsBound() == null
        ? elements.getTypeElement("java.lang.Object").asType()
        : wildcard.getExtendsBound();
  }

  private Optional<TypeMirror> substituted(TypeMirror type, Map<Element, TypeMirror> variables) {
    if (type instanceof TypeVariable variable) {
      return Optional.ofNullable(variables.get(variable.asElement()));
    }
    if (!(type instanceof DeclaredType declared) || declared.getTypeArguments().isEmpty()) {
      return Optional.of(type);
    }
    List<TypeMirror> arguments = new ArrayList<>();
    for (TypeMirror argument : declared.getTypeArguments()) {
      Optional<TypeMirror> each = substituted(argument, variables);
      if (each.isEmpty()) {
        return Optional.empty();
      }
      arguments.add(each.get());
    }
    return Optional.of(
        types.getDeclaredType(
            (TypeElement) declared.asElement(), arguments.toArray(TypeMirror[]::new)));
  }

  /**
   * Returns the parameters that are only passed on to the callback, such as {@code A attachment}
   * beside a {@code CompletionHandler<V, ? super A>}.
   */
  private static List<Integer> attachments(ExecutableType method, int index, TypeMirror value) {
    List<Integer> attachments = new ArrayList<>();
    for (int i = 0; i < method.getParameterTypes().size(); i++) {
      if (i != index
          && method.getParameterTypes().get(i) instanceof TypeVariable variable
          && method.getTypeVariables().stream()
              .anyMatch(each -> each.asElement().equals(variable.asElement()))
          && mentions(method.getParameterTypes().get(index), variable.asElement())
          && !isMentionedElsewhere(method, variable.asElement(), Set.of(i, index), value)) {
        attachments.add(i);
      }
    }
    return attachments;
  }

  private static List<TypeVariable> omittedVariables(
      ExecutableType method, int index, List<Integer> attachments, TypeMirror value) {
    Set<Integer> omitted = new HashSet<>(attachments);
    omitted.add(index);
    List<TypeVariable> variables = new ArrayList<>();
    for (TypeVariable each : method.getTypeVariables()) {
      boolean isOmitted =
          omitted.stream()
              .anyMatch(i -> mentions(method.getParameterTypes().get(i), each.asElement()));
      if (isOmitted && !isMentionedElsewhere(method, each.asElement(), omitted, value)) {
        variables.add(each);
      }
    }
    return variables;
  }

  private static boolean isMentionedElsewhere(
      ExecutableType method, Element variable, Set<Integer> parameters, TypeMirror value) {
    for (int i = 0; i < method.getParameterTypes().size(); i++) {
      if (!parameters.contains(i) && mentions(method.getParameterTypes().get(i), variable)) {
        return true;
      }
    }
    return mentions(value, variable)
        || mentions(method.getReturnType(), variable)
        || method.getThrownTypes().stream().anyMatch(each -> mentions(each, variable))
        || method.getTypeVariables().stream()
            .filter(each -> !each.asElement().equals(variable))
            .anyMatch(each -> mentions(each.getUpperBound(), variable));
  }

  private static boolean mentions(TypeMirror type, Element variable) {
    return switch (type) {
      case TypeVariable each -> each.asElement().equals(variable);
      case ArrayType array -> mentions(array.getComponentType(), variable);
      case DeclaredType declared ->
          declared.getTypeArguments().stream().anyMatch(each -> mentions(each, variable));
      case WildcardType wildcard ->
          (wildcard.getExtendsBound() != null && mentions(wildcard.getExtendsBound(), variable))
              || (wildcard.getSuperBound() != null && mentions(wildcard.getSuperBound(), variable));
      default -> false;
    };
  }
}

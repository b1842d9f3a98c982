package io.smartasync.processor.read;

import com.google.auto.common.MoreTypes;
import io.smartasync.processor.element.Members;
import io.smartasync.processor.element.MethodIndex;
import io.smartasync.processor.element.MissingTypes;
import io.smartasync.processor.model.FacadeMethod;
import io.smartasync.processor.model.Style;
import io.smartasync.processor.read.FacadeRequest.Wrapped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * Finds the facades that a facade extends: those of the nearest supertypes, if its methods can
 * override their methods.
 */
final class FacadeParents {

  private final Types types;
  private final Members members;
  private final StyleReader styleReader;

  FacadeParents(Types types, Members members, StyleReader styleReader) {
    this.types = types;
    this.members = members;
    this.styleReader = styleReader;
  }

  /**
   * A supertype whose facade is extended.
   *
   * @param wrapped the supertype
   * @param type the supertype, with the type arguments that its facade gets
   */
  record Ancestor(Wrapped wrapped, DeclaredType type) {}

  /**
   * Returns the supertypes whose facades the facade of a type extends. They must be named by the
   * same annotation, because its settings apply to all of them.
   *
   * @param methods the methods of all facades
   */
  List<Ancestor> of(
      Wrapped wrapped,
      FacadeRequest request,
      Map<Wrapped, List<FacadeMethod>> methods,
      FacadeTypes facades) {
    FacadeTypes ofRequest = new FacadeTypes(request.types());
    List<Ancestor> parents = new ArrayList<>();
    Set<TypeElement> visited = new HashSet<>();
    for (TypeMirror supertype : types.directSupertypes(wrapped.type().asType())) {
      addParents(supertype, ofRequest, visited, parents);
    }
    MethodIndex<FacadeMethod> own = index(methods.getOrDefault(wrapped, List.of()), wrapped.type());
    parents.removeIf(
        parent ->
            methods.getOrDefault(parent.wrapped(), List.of()).stream()
                .anyMatch(
                    each ->
                        overriding(each, own)
                            .filter(by -> !canOverride(by, each, wrapped.type(), request, facades))
                            .isPresent()));
    return parents;
  }

  private void addParents(
      TypeMirror supertype, FacadeTypes facades, Set<TypeElement> visited, List<Ancestor> parents) {
    if (!MissingTypes.isDeclared(supertype)) {
      return;
    }
    DeclaredType declared = (DeclaredType) supertype;
    if (!visited.add(MoreTypes.asTypeElement(declared))) {
      return; // many paths can lead to a type
    }
    Optional<Wrapped> wrapped = facades.find(supertype);
    if (wrapped.isPresent()) {
      parents.add(new Ancestor(wrapped.get(), declared));
    } else {
      types.directSupertypes(declared).forEach(each -> addParents(each, facades, visited, parents));
    }
  }

  private MethodIndex<FacadeMethod> index(List<FacadeMethod> methods, TypeElement type) {
    MethodIndex<FacadeMethod> index = new MethodIndex<>(type, members);
    methods.forEach(each -> index.add(each.name(), each.method(), each));
    return index;
  }

  /** Returns the method of a facade that would override a method of a facade that it extends. */
  private static Optional<FacadeMethod> overriding(
      FacadeMethod method, MethodIndex<FacadeMethod> own) {
    return own.like(method.name(), method.method()).stream().findFirst();
  }

  /**
   * Returns the methods that a facade declares: those that it does not inherit unchanged.
   *
   * @param methods the methods of all facades
   */
  List<FacadeMethod> declared(
      Wrapped wrapped, List<Ancestor> parents, Map<Wrapped, List<FacadeMethod>> methods) {
    List<MethodIndex<FacadeMethod>> ofParents =
        parents.stream()
            .map(parent -> methods.getOrDefault(parent.wrapped(), List.of()))
            .map(ofParent -> index(ofParent, wrapped.type()))
            .toList();
    List<FacadeMethod> declared = new ArrayList<>();
    for (FacadeMethod own : methods.getOrDefault(wrapped, List.of())) {
      List<FacadeMethod> overridden =
          ofParents.stream().flatMap(each -> overriding(own, each).stream()).toList();
      if (overridden.isEmpty()) {
        declared.add(own);
      } else if (overridden.size() > 1 || !overridden.get(0).method().equals(own.method())) {
        declared.add(own.overriding(overridden));
      }
    }
    return declared;
  }

  private boolean canOverride(
      FacadeMethod method,
      FacadeMethod other,
      TypeElement type,
      FacadeRequest request,
      FacadeTypes facades) {
    return method.isVoid() == other.isVoid()
        && kind(method).equals(kind(other))
        && throwsNoMore(method, other)
        && (method.isVoid() || returnsNoLess(method, other, type, request, facades));
  }

  /** Returns the result of a method as a member of a subtype. */
  private TypeMirror resultIn(TypeElement type, FacadeMethod method, FacadeRequest request) {
    TypeMirror returned = members.asMemberOf(type, method.method()).getReturnType();
    Settings settings = request.settings().forMethod(method.calledName());
    return method
        .style()
        .flatMap(style -> styleReader.styleOf(returned, settings))
        .map(Style.Asynchronous::value)
        .orElse(returned);
  }

  private boolean returnsNoLess(
      FacadeMethod method,
      FacadeMethod other,
      TypeElement type,
      FacadeRequest request,
      FacadeTypes facades) {
    TypeMirror result = comparable(method, method.result());
    TypeMirror overridden = comparable(other, resultIn(type, other, request));
    if (facades.facadeOf(result).isPresent() != facades.facadeOf(overridden).isPresent()) {
      return false;
    }
    boolean isExact =
        kind(method).isPresent()
            || result.getKind().isPrimitive()
            || overridden.getKind().isPrimitive();
    return isExact ? types.isSameType(result, overridden) : types.isSubtype(result, overridden);
  }

  /**
   * Returns a result that can be compared. Type variables of two methods are different types, even
   * if their names are equal.
   */
  private TypeMirror comparable(FacadeMethod method, TypeMirror result) {
    return method.type().getTypeVariables().isEmpty() ? result : types.erasure(result);
  }

  private boolean throwsNoMore(FacadeMethod method, FacadeMethod other) {
    return method.failures().stream()
        .allMatch(
            each -> other.failures().stream().anyMatch(allowed -> types.isSubtype(each, allowed)));
  }

  /** Returns what contains the result: a stream, an optional, or empty if nothing does. */
  private static Optional<String> kind(FacadeMethod method) {
    return method
        .style()
        .flatMap(
            style ->
                switch (style) {
                  case Style.OfMany many -> Optional.of("Stream");
                  case Style.OfOne one ->
                      one.absence() == Style.Absence.EMPTY_OPTIONAL
                          ? Optional.of("Optional")
                          : Optional.empty();
                });
  }
}

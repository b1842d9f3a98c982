package io.smartasync.processor.read;

import com.palantir.javapoet.ClassName;
import io.smartasync.processor.element.Members;
import io.smartasync.processor.element.MethodIndex;
import io.smartasync.processor.model.Facade;
import io.smartasync.processor.model.FacadeMethod;
import io.smartasync.processor.model.Style;
import io.smartasync.processor.read.FacadeParents.Ancestor;
import io.smartasync.processor.read.FacadeRequest.Wrapped;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * Decides whether the methods of a facade can override those of another: what they return has to be
 * what those return, or more specific.
 */
final class FacadeOverrides {

  private final Map<Wrapped, List<Ancestor>> parents;
  private final Types types;
  private final Members members;
  private final StyleReader styleReader;

  /**
   * What a method of a facade returns.
   *
   * @param container what contains the value: a stream or an optional, if anything does
   * @param value the type of the value, void for nothing
   * @param wrapping how the value is wrapped, if it is
   */
  private record Result(
      Optional<String> container, TypeMirror value, Optional<FacadeMethod.Wrapping> wrapping) {

    static Result of(FacadeMethod method) {
      return new Result(containerOf(method.style()), method.result(), method.wrapping());
    }

    static Result of(Facade.OwnValue own) {
      return new Result(containerOf(Optional.of(own.style())), own.style().value(), own.wrapping());
    }

    Result withValue(TypeMirror other) {
      return new Result(container, other, wrapping);
    }

    Optional<ClassName> facade() {
      return wrapping.map(FacadeMethod.Wrapping::facade);
    }

    boolean isVoid() {
      return container.isEmpty() && value.getKind() == TypeKind.VOID;
    }
  }

  /**
   * Creates a decision.
   *
   * @param parents the facades that facades extend
   */
  FacadeOverrides(
      Map<Wrapped, List<Ancestor>> parents, Types types, Members members, StyleReader styleReader) {
    this.parents = parents;
    this.types = types;
    this.members = members;
    this.styleReader = styleReader;
  }

  /**
   * Returns whether a facade can extend another.
   *
   * @param own the methods of the facade
   * @param type the supertype whose facade the other is
   */
  boolean canExtend(
      FacadeDraft draft, MethodIndex<FacadeMethod> own, FacadeDraft parent, DeclaredType type) {
    TypeElement origin = draft.wrapped().type();
    for (FacadeMethod method : parent.methods()) {
      for (FacadeMethod by : own.like(method.name(), method.method())) {
        if (!canOverride(by, method, origin, parent.request())) {
          return false;
        }
      }
    }
    return parent.own().isEmpty() || canOverride(draft, parent.own().get(), type, parent.request());
  }

  /** Returns whether a facade can override the method that waits for the supertype itself. */
  private boolean canOverride(
      FacadeDraft draft, Facade.OwnValue parent, DeclaredType type, FacadeRequest request) {
    Result inherited = Result.of(parent);
    TypeMirror value =
        styleReader
            .styleOf(type, request.settings().forMethod(""))
            .map(Style.Asynchronous::value)
            .orElse(inherited.value());
    return draft.own().stream()
            .filter(each -> each.name().equals(parent.name()))
            .allMatch(each -> returnsNoLess(Result.of(each), inherited.withValue(value), inherited))
        && draft.methods().stream()
            .filter(each -> each.name().equals(parent.name()))
            .filter(each -> each.parameters().isEmpty())
            .allMatch(
                each -> returnsNoLess(Result.of(each), inherited.withValue(value), inherited));
  }

  private boolean canOverride(
      FacadeMethod method, FacadeMethod other, TypeElement type, FacadeRequest request) {
    Result inherited = Result.of(other);
    return haveEqualSignatures(method, other, type)
        && throwsNoMore(method, other)
        && returnsNoLess(
            Result.of(method).withValue(comparable(method, method.result())),
            inherited.withValue(comparable(other, resultIn(type, other, request))),
            inherited);
  }

  /** Returns whether the language agrees that a method overrides another: erasures are equal. */
  private boolean haveEqualSignatures(FacadeMethod method, FacadeMethod other, TypeElement type) {
    if (method.method().equals(other.method())) {
      return true;
    }
    ExecutableType one = members.asMemberOf(type, method.method());
    return types.isSubsignature(one, members.asMemberOf(type, other.method()));
  }

  /** Returns the result of a method of a supertype, with the type arguments of the subtype. */
  private TypeMirror resultIn(TypeElement type, FacadeMethod method, FacadeRequest request) {
    TypeMirror returned = members.asMemberOf(type, method.method()).getReturnType();
    Settings settings = request.settings().forMethod(method.calledName());
    return method
        .style()
        .flatMap(style -> styleReader.styleOf(returned, settings))
        .map(Style.Asynchronous::value)
        .orElse(returned);
  }

  /**
   * Returns whether a result can take the place of another.
   *
   * @param overridden the other, with the type arguments of the subtype
   * @param declared the other, as it is declared
   */
  private boolean returnsNoLess(Result result, Result overridden, Result declared) {
    if (result.isVoid() || declared.isVoid()) {
      return result.isVoid() && declared.isVoid();
    }
    if (!result.container().equals(overridden.container())
        || result.facade().isPresent() != overridden.facade().isPresent()) {
      return false;
    }
    boolean isExact =
        result.container().isPresent()
            || result.value().getKind().isPrimitive()
            || overridden.value().getKind().isPrimitive();
    if (result.facade().isPresent()) {
      ClassName facade = result.facade().get();
      ClassName other = overridden.facade().orElseThrow();
      if (isExact ? !facade.equals(other) : !extendsFacade(facade, other)) {
        return false;
      }
    }
    return isExact
        ? types.isSameType(result.value(), overridden.value())
        : types.isSubtype(result.value(), overridden.value());
  }

  private boolean extendsFacade(ClassName facade, ClassName other) {
    Deque<ClassName> next = new ArrayDeque<>(List.of(facade));
    Set<ClassName> seen = new HashSet<>(next);
    while (!next.isEmpty()) {
      ClassName name = next.remove();
      if (name.equals(other)) {
        return true;
      }
      parents.forEach(
          (wrapped, ofOne) -> {
            if (wrapped.facade().equals(name)) {
              ofOne.stream()
                  .map(parent -> parent.wrapped().facade())
                  .filter(seen::add)
                  .forEach(next::add);
            }
          });
    }
    return false;
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

  private static Optional<String> containerOf(Optional<Style.Asynchronous> style) {
    return style.flatMap(
        each ->
            switch (each) {
              case Style.OfMany many -> Optional.of("Stream");
              case Style.OfOne one ->
                  one.absence() == Style.Absence.EMPTY_OPTIONAL
                      ? Optional.of("Optional")
                      : Optional.empty();
            });
  }
}

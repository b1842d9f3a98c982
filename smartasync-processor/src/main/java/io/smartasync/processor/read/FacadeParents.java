package io.smartasync.processor.read;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import io.smartasync.processor.element.Members;
import io.smartasync.processor.element.MethodIndex;
import io.smartasync.processor.element.MissingTypes;
import io.smartasync.processor.element.Visibility;
import io.smartasync.processor.model.FacadeMethod;
import io.smartasync.processor.read.FacadeRequest.Wrapped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * Decides which facades a facade extends: those of the nearest supertypes, if its methods can
 * override their methods.
 */
final class FacadeParents {

  private final Types types;
  private final Members members;
  private final Map<Wrapped, FacadeDraft> drafts = new LinkedHashMap<>();
  private final Map<Wrapped, FacadeTypes> ofRequest = new LinkedHashMap<>();
  private final Map<Wrapped, List<Ancestor>> parents;

  /**
   * A supertype whose facade is extended.
   *
   * @param wrapped the supertype
   * @param type the supertype, with the type arguments that its facade gets
   */
  record Ancestor(Wrapped wrapped, DeclaredType type) {}

  /** A facade with the index of its methods. */
  private record Indexed(FacadeDraft draft, MethodIndex<FacadeMethod> own) {}

  /** A facade that cannot extend another. */
  private record Rejected(Wrapped facade, Wrapped parent) {}

  /**
   * Decides for all facades of an annotated element. A facade extends only facades of the same
   * annotation, because its settings apply to all of them.
   *
   * <p>Whether a facade can extend another depends on what other facades extend, because an
   * overriding method may return a more specific facade. So all of them are assumed to extend those
   * of their supertypes, until no more of them cannot.
   */
  FacadeParents(List<FacadeDraft> drafts, Types types, Members members, StyleReader styleReader) {
    this.types = types;
    this.members = members;
    List<Indexed> indexed = new ArrayList<>();
    for (FacadeDraft draft : drafts) {
      this.drafts.put(draft.wrapped(), draft);
      ofRequest.put(draft.wrapped(), new FacadeTypes(draft.request().types()));
      indexed.add(new Indexed(draft, index(draft.methods(), draft.wrapped().type())));
    }
    Set<Rejected> rejected = new HashSet<>();
    Map<Wrapped, List<Ancestor>> found;
    int before;
    do {
      before = rejected.size();
      found = parents(rejected);
      FacadeOverrides overrides = new FacadeOverrides(found, types, members, styleReader);
      for (Indexed each : indexed) {
        Wrapped wrapped = each.draft().wrapped();
        for (Ancestor parent : found.getOrDefault(wrapped, List.of())) {
          if (!overrides.canExtend(each.draft(), each.own(), draftOf(parent), parent.type())) {
            rejected.add(new Rejected(wrapped, parent.wrapped()));
          }
        }
      }
    } while (rejected.size() > before);
    this.parents = found;
  }

  private FacadeRequest request(Wrapped wrapped) {
    return Optional.ofNullable(drafts.get(wrapped)).orElseThrow().request();
  }

  private FacadeDraft draftOf(Ancestor ancestor) {
    return Optional.ofNullable(drafts.get(ancestor.wrapped())).orElseThrow();
  }

  /** Returns the supertypes whose facades the facade of a type extends. */
  List<Ancestor> of(Wrapped wrapped) {
    return parents.getOrDefault(wrapped, List.of());
  }

  private Map<Wrapped, List<Ancestor>> parents(Set<Rejected> rejected) {
    Map<Wrapped, List<Ancestor>> found = new LinkedHashMap<>();
    for (Wrapped wrapped : drafts.keySet()) {
      List<Ancestor> ofOne = new ArrayList<>();
      Set<TypeElement> visited = new HashSet<>();
      for (TypeMirror supertype : types.directSupertypes(wrapped.type().asType())) {
        addParents(supertype, wrapped, rejected, visited, ofOne);
      }
      PackageElement facadePackage = MoreElements.getPackage(request(wrapped).element());
      ofOne.removeIf(parent -> Visibility.hiddenIn(parent.type(), facadePackage).isPresent());
      found.put(wrapped, ofOne);
    }
    return found;
  }

  private void addParents(
      TypeMirror supertype,
      Wrapped of,
      Set<Rejected> rejected,
      Set<TypeElement> visited,
      List<Ancestor> found) {
    if (!MissingTypes.isDeclared(supertype)) {
      return;
    }
    DeclaredType declared = (DeclaredType) supertype;
    if (!visited.add(MoreTypes.asTypeElement(declared))) {
      return; // many paths can lead to a type
    }
    Optional<Wrapped> wrapped =
        Optional.ofNullable(ofRequest.get(of))
            .flatMap(facades -> facades.find(supertype))
            .filter(each -> !rejected.contains(new Rejected(of, each)));
    if (wrapped.isPresent()) {
      found.add(new Ancestor(wrapped.get(), declared));
    } else {
      types
          .directSupertypes(declared)
          .forEach(each -> addParents(each, of, rejected, visited, found));
    }
  }

  private MethodIndex<FacadeMethod> index(List<FacadeMethod> methods, TypeElement type) {
    MethodIndex<FacadeMethod> index = new MethodIndex<>(type, members);
    methods.forEach(each -> index.add(each.name(), each.method(), each));
    return index;
  }

  /** Returns the methods that a facade declares: those that it does not inherit unchanged. */
  List<FacadeMethod> declared(FacadeDraft draft) {
    List<MethodIndex<FacadeMethod>> ofParents =
        of(draft.wrapped()).stream()
            .map(parent -> index(draftOf(parent).methods(), draft.wrapped().type()))
            .toList();
    List<FacadeMethod> declared = new ArrayList<>();
    for (FacadeMethod own : draft.methods()) {
      List<FacadeMethod> overridden =
          ofParents.stream()
              .flatMap(each -> each.like(own.name(), own.method()).stream().limit(1))
              .toList();
      if (overridden.isEmpty()) {
        declared.add(own);
      } else if (overridden.size() > 1 || !isUnchanged(own, overridden.get(0))) {
        declared.add(own.overriding(overridden));
      }
    }
    return declared;
  }

  private static boolean isUnchanged(FacadeMethod own, FacadeMethod inherited) {
    return own.method().equals(inherited.method())
        && own.wrapping()
            .map(FacadeMethod.Wrapping::facade)
            .equals(inherited.wrapping().map(FacadeMethod.Wrapping::facade));
  }
}

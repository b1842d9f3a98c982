package io.smartasync.processor.read;

import com.google.auto.common.MoreTypes;
import io.smartasync.processor.element.JavaNames;
import io.smartasync.processor.element.Members;
import io.smartasync.processor.element.MethodIndex;
import io.smartasync.processor.element.Methods;
import io.smartasync.processor.element.MissingTypes;
import io.smartasync.processor.element.ObjectMethods;
import io.smartasync.processor.element.RawTypes;
import io.smartasync.processor.element.ReferencedTypes;
import io.smartasync.processor.element.Visibility;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Finds the methods of a type that its facade has: the public instance methods, declared and
 * inherited, whose signatures can be written where the facade is. Excludes the methods of {@link
 * Object}, and those of the asynchronous types that the type is a subtype of.
 */
final class FacadeMembers {

  private final Elements elements;
  private final Types types;
  private final Members members;
  private final AsyncTypes asyncTypes;

  FacadeMembers(Elements elements, Types types, Members members, AsyncTypes asyncTypes) {
    this.elements = elements;
    this.types = types;
    this.members = members;
    this.asyncTypes = asyncTypes;
  }

  /**
   * Returns the methods of a type in source order, its own methods first.
   *
   * @param facadePackage the package of the facade
   */
  List<ExecutableElement> of(TypeElement type, PackageElement facadePackage) {
    Collected collected = new Collected(type, facadePackage);
    collected.addMethodsOf(type);
    MethodIndex<ExecutableElement> excluded = ofAsynchronousValue(type);
    return collected.methods.stream()
        .filter(method -> !isAmong(method, excluded, type))
        .filter(method -> !collected.broken.prevent(method))
        .toList();
  }

  /** Returns the names of the types in its signatures that do not exist yet. */
  Stream<String> missing(TypeElement type, PackageElement facadePackage) {
    return of(type, facadePackage).stream()
        .flatMap(method -> mentioned(method, members.asMemberOf(type, method)))
        .filter(MissingTypes::isMissing)
        .map(each -> each.asElement().toString());
  }

  /** The methods of a type that have been found so far. */
  private final class Collected {

    private final TypeElement type;
    private final PackageElement facadePackage;
    private final List<ExecutableElement> methods = new ArrayList<>();

    /** The positions of the methods. */
    private final MethodIndex<Integer> positions;

    private final BrokenMethods broken;

    /** The methods by name, if the type inherits from a raw type. */
    private final Map<String, List<ExecutableElement>> byNameIfRaw = new HashMap<>();

    private final boolean isBelowRawType;

    /** The types that have been looked at. Many paths can lead to a type. */
    private final Set<TypeElement> types = new HashSet<>();

    Collected(TypeElement type, PackageElement facadePackage) {
      this.type = type;
      this.facadePackage = facadePackage;
      this.positions = new MethodIndex<>(type, members);
      this.broken =
          new BrokenMethods(type, elements, FacadeMembers.this.types, members, asyncTypes);
      this.isBelowRawType = RawTypes.areAbove(type, FacadeMembers.this.types);
    }

    void addMethodsOf(TypeElement declaring) {
      if (declaring.getQualifiedName().contentEquals("java.lang.Object") || !types.add(declaring)) {
        return;
      }
      List<ExecutableElement> declared = Methods.declaredIn(declaring);
      Set<String> ambiguous = ambiguous(declared);
      for (ExecutableElement method : declared) {
        if (method.getModifiers().contains(Modifier.PUBLIC)
            && !method.getModifiers().contains(Modifier.STATIC)
            && !ObjectMethods.contains(method, elements, FacadeMembers.this.types)
            && !ambiguous.contains(erasedSignature(method))) {
          addIfCallable(method, members.asMemberOf(type, method));
        }
      }
      for (TypeMirror supertype : FacadeMembers.this.types.directSupertypes(declaring.asType())) {
        if (MissingTypes.isDeclared(supertype)) {
          addMethodsOf(MoreTypes.asTypeElement(supertype));
        }
      }
    }

    private void addIfCallable(ExecutableElement method, ExecutableType methodType) {
      if (!broken.addIfBroken(method, methodType)
          && isNameable(method, methodType, facadePackage)) {
        add(method);
      }
    }

    /**
     * Adds a method that the facade can have. It may be overridden by one that the facade cannot
     * have, which returns a type that is not visible. Of two that would override one another, the
     * overriding one counts. Of two inherited from unrelated types, the one with the more specific
     * return type counts.
     */
    private void add(ExecutableElement method) {
      List<Integer> same = positions.like(method);
      if (same.isEmpty()) {
        if (!isOverriddenByRawType(method)) {
          positions.add(method, methods.size());
          methods.add(method);
        }
        return;
      }
      ExecutableElement other = methods.get(same.get(0));
      if (overridesInOwnType(method, other)
          || (!elements.overrides(other, method, type) && returnsMore(method, other, type))) {
        methods.set(same.get(0), method);
      }
    }

    /**
     * Returns whether a raw supertype overrides a method by one with other parameters: {@code
     * get(Integer)} of {@code Impl<E> implements Source<Integer>} is {@code get(Object)} in {@code
     * Source}, which is no member of a subtype of the raw {@code Impl} either.
     */
    private boolean isOverriddenByRawType(ExecutableElement method) {
      if (!isBelowRawType) {
        return false;
      }
      List<ExecutableElement> ofName =
          byNameIfRaw.computeIfAbsent(method.getSimpleName().toString(), each -> new ArrayList<>());
      boolean isOverridden = ofName.stream().anyMatch(each -> overridesInOwnType(each, method));
      ofName.add(method);
      return isOverridden;
    }
  }

  /**
   * Returns the erased signatures that several methods have. Class files can contain methods that
   * differ only in what they return, which source code cannot call.
   */
  private Set<String> ambiguous(List<ExecutableElement> methods) {
    Set<String> signatures = new HashSet<>();
    return methods.stream()
        .map(this::erasedSignature)
        .filter(each -> !signatures.add(each))
        .collect(Collectors.toSet());
  }

  private String erasedSignature(ExecutableElement method) {
    return method.getParameters().stream()
        .map(each -> types.erasure(each.asType()).toString())
        .collect(Collectors.joining(",", method.getSimpleName() + "(", ")"));
  }

  /** Returns whether a type that comes later, on another path, overrides a method. */
  private boolean overridesInOwnType(ExecutableElement method, ExecutableElement other) {
    return elements.overrides(method, other, Members.ownerOf(method));
  }

  private boolean returnsMore(ExecutableElement method, ExecutableElement than, TypeElement type) {
    TypeMirror one = members.asMemberOf(type, method).getReturnType();
    TypeMirror other = members.asMemberOf(type, than).getReturnType();
    return MissingTypes.isDeclared(one)
        && MissingTypes.isDeclared(other)
        && types.isSubtype(types.erasure(one), types.erasure(other))
        && !types.isSubtype(types.erasure(other), types.erasure(one));
  }

  /**
   * Returns the methods that an asynchronous type has as such, for example {@code subscribe} or
   * {@code thenApply}.
   */
  private MethodIndex<ExecutableElement> ofAsynchronousValue(TypeElement type) {
    MethodIndex<ExecutableElement> index = new MethodIndex<>(type, members);
    asyncTypes.typesOf(type.asType()).stream()
        .flatMap(each -> Methods.allOf(each, elements).stream())
        .forEach(method -> index.add(method, method));
    return index;
  }

  private boolean isAmong(
      ExecutableElement method, MethodIndex<ExecutableElement> others, TypeElement type) {
    return others.like(method).stream()
        .anyMatch(other -> method.equals(other) || elements.overrides(method, other, type));
  }

  /**
   * Returns whether source code can contain the name of a method, and all types in its signature
   * are visible that exist.
   */
  private boolean isNameable(ExecutableElement method, ExecutableType type, PackageElement from) {
    return JavaNames.isIdentifier(method.getSimpleName())
        && mentioned(method, type)
            .allMatch(
                each ->
                    MissingTypes.isMissing(each) // yet to be generated
                        || (Visibility.isVisible(MoreTypes.asTypeElement(each), from)
                            && JavaNames.canName(MoreTypes.asTypeElement(each))));
  }

  /** Returns the classes and interfaces in a signature. */
  static Stream<DeclaredType> mentioned(ExecutableElement method, ExecutableType type) {
    return Stream.of(
            Stream.of(type.getReturnType()),
            type.getParameterTypes().stream(),
            type.getThrownTypes().stream(),
            method.getTypeParameters().stream()
                .map(TypeParameterElement::getBounds)
                .flatMap(List::stream),
            // As a member of the type, which may replace a type variable in a bound.
            type.getTypeVariables().stream().map(TypeVariable::getUpperBound))
        .flatMap(each -> each)
        .flatMap(each -> ReferencedTypes.in(each).stream());
  }
}

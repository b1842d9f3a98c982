package io.smartasync.processor.read;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import io.smartasync.processor.element.Members;
import io.smartasync.processor.element.MethodIndex;
import io.smartasync.processor.element.MissingTypes;
import io.smartasync.processor.model.Operation;
import io.smartasync.processor.model.SmartInterface.Parent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Finds what the interface of a type inherits: the interfaces of supertypes, and their operations.
 */
final class Supertypes {

  private final Elements elements;
  private final Types types;
  private final Members members;
  private final OperationMethods operationMethods;
  private final RepairedTypes repairedTypes;

  /** Creates a finder that uses the compiler's utilities. */
  Supertypes(
      Elements elements,
      Types types,
      Members members,
      OperationMethods operationMethods,
      RepairedTypes repairedTypes) {
    this.elements = elements;
    this.repairedTypes = repairedTypes;
    this.types = types;
    this.members = members;
    this.operationMethods = operationMethods;
  }

  /** Returns the generated interfaces of the nearest supertypes that have one. */
  List<Parent> parents(TypeElement type) {
    Map<TypeElement, Optional<Parent>> found = new LinkedHashMap<>();
    for (TypeMirror supertype : directSupertypes(type)) {
      addParents(supertype, type, found);
    }
    return found.values().stream().flatMap(Optional::stream).toList();
  }

  /** Returns the supertypes of a type, including those that its author probably means. */
  private List<TypeMirror> directSupertypes(TypeElement type) {
    List<TypeMirror> supertypes = new ArrayList<>(types.directSupertypes(type.asType()));
    Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream())
        .filter(MissingTypes::isMissing)
        .map(repairedTypes::of)
        .filter(MissingTypes::isDeclared)
        .forEach(supertypes::add);
    return supertypes;
  }

  boolean isInSource(TypeElement type) {
    return members.isInSource(type);
  }

  /** Adds a supertype with its interface, or without one. */
  private void addParents(
      TypeMirror supertype, TypeElement type, Map<TypeElement, Optional<Parent>> found) {
    if (!MissingTypes.isDeclared(supertype)) {
      return;
    }
    DeclaredType declared = (DeclaredType) supertype;
    TypeElement element = MoreTypes.asTypeElement(declared);
    if (found.containsKey(element)) {
      return; // many paths can lead to a type
    }
    if (hasInterface(element, type)) {
      found.put(element, Optional.of(new Parent(InterfaceNames.of(element), declared)));
      return;
    }
    found.put(element, Optional.empty());
    types.directSupertypes(declared).forEach(each -> addParents(each, type, found));
  }

  /**
   * Returns whether a supertype has an interface for its instances that is visible to a subtype.
   * There is none if the author has a type of its name, which is reported where it is generated.
   */
  private boolean hasInterface(TypeElement supertype, TypeElement subtype) {
    return operationMethods.ofInstances(supertype).findAny().isPresent()
        && !members.isTaken(InterfaceNames.of(supertype))
        && (isVisibleOutsidePackage(supertype)
            || MoreElements.getPackage(supertype).equals(MoreElements.getPackage(subtype)));
  }

  /** Returns the methods of supertypes that are operations and that nearer ones do not override. */
  List<ExecutableElement> inheritedMethods(TypeElement type) {
    return inherited(
        type, each -> Optional.of(operationMethods.ofInstances(each).toList()), method -> method);
  }

  /**
   * Returns the operations of supertypes that nearer ones do not override.
   *
   * @param declared finds the operations that the interface of a supertype declares for instances,
   *     or empty if the interface has no methods and no parents, because there is an error
   */
  List<Operation> inheritedOperations(
      TypeElement type, Function<TypeElement, Optional<List<Operation>>> declared) {
    return inherited(type, declared, Operation::method);
  }

  private <M> List<M> inherited(
      TypeElement type,
      Function<TypeElement, Optional<List<M>>> declared,
      Function<M, ExecutableElement> methodOf) {
    Map<ExecutableElement, M> found = new LinkedHashMap<>();
    MethodIndex<ExecutableElement> index = new MethodIndex<>(type, members);
    for (List<M> ofSupertype : declaredBySupertypes(type, declared)) {
      List<M> added =
          ofSupertype.stream().filter(each -> !isHidden(methodOf.apply(each), index)).toList();
      for (M each : added) {
        ExecutableElement method = methodOf.apply(each);
        removeHidden(method, found, index);
        found.put(method, each);
        index.add(method, method);
      }
    }
    return List.copyOf(found.values());
  }

  private boolean isHidden(ExecutableElement method, MethodIndex<ExecutableElement> found) {
    return found.like(method).stream().anyMatch(each -> hides(each, method));
  }

  private void removeHidden(
      ExecutableElement nearer,
      Map<ExecutableElement, ?> found,
      MethodIndex<ExecutableElement> index) {
    for (ExecutableElement farther : List.copyOf(index.like(nearer))) {
      if (hides(nearer, farther)) {
        found.remove(farther);
        index.remove(farther, farther);
      }
    }
  }

  /** Returns what the interfaces of the supertypes declare, depth first. */
  private <M> List<List<M>> declaredBySupertypes(
      TypeElement type, Function<TypeElement, Optional<List<M>>> declared) {
    List<List<M>> found = new ArrayList<>();
    Set<TypeElement> visited = new HashSet<>();
    directSupertypes(type).forEach(each -> addDeclaredBy(each, type, declared, visited, found));
    return found;
  }

  private <M> void addDeclaredBy(
      TypeMirror supertype,
      TypeElement type,
      Function<TypeElement, Optional<List<M>>> declared,
      Set<TypeElement> visited,
      List<List<M>> found) {
    if (!MissingTypes.isDeclared(supertype) || !visited.add(MoreTypes.asTypeElement(supertype))) {
      return;
    }
    TypeElement element = MoreTypes.asTypeElement(supertype);
    if (hasInterface(element, type)) {
      Optional<List<M>> ofElement = declared.apply(element);
      if (ofElement.isEmpty()) {
        return;
      }
      found.add(ofElement.get());
    }
    types
        .directSupertypes(supertype)
        .forEach(each -> addDeclaredBy(each, type, declared, visited, found));
  }

  /**
   * Returns whether the twin of a method overrides that of another. A twin in a superclass does not
   * override one of an interface that the superclass does not implement.
   */
  private boolean hides(ExecutableElement nearer, ExecutableElement method) {
    return nearer.equals(method) || elements.overrides(nearer, method, Members.ownerOf(nearer));
  }

  static boolean isVisibleOutsidePackage(TypeElement type) {
    for (Element each = type; each instanceof TypeElement; each = each.getEnclosingElement()) {
      if (!each.getModifiers().contains(Modifier.PUBLIC)) {
        return false;
      }
    }
    return true;
  }
}

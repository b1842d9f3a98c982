package io.smartasync.processor.read;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import io.smartasync.processor.element.Members;
import io.smartasync.processor.model.SmartInterface.Parent;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Finds what the interface of a type inherits: the interfaces of supertypes, and their operations.
 */
final class Supertypes {

  private final Elements elements;
  private final Types types;
  private final OperationMethods operationMethods;

  /** Creates a finder that uses the compiler's utilities. */
  Supertypes(Elements elements, Types types, OperationMethods operationMethods) {
    this.elements = elements;
    this.types = types;
    this.operationMethods = operationMethods;
  }

  /** Returns the generated interfaces of the nearest supertypes that have one. */
  List<Parent> parents(TypeElement type) {
    List<Parent> parents = new ArrayList<>();
    for (TypeMirror supertype : types.directSupertypes(type.asType())) {
      addParents(supertype, type, parents);
    }
    return parents;
  }

  private void addParents(TypeMirror supertype, TypeElement type, List<Parent> parents) {
    if (supertype.getKind() != TypeKind.DECLARED) {
      return;
    }
    DeclaredType declared = MoreTypes.asDeclared(supertype);
    TypeElement element = MoreTypes.asTypeElement(declared);
    if (hasInterface(element, type)) {
      Parent parent = new Parent(InterfaceNames.of(element), declared);
      if (parents.stream().noneMatch(other -> other.name().equals(parent.name()))) {
        parents.add(parent);
      }
      return;
    }
    types.directSupertypes(declared).forEach(each -> addParents(each, type, parents));
  }

  /**
   * Returns whether a supertype has an interface for its instances that is visible to a subtype.
   */
  private boolean hasInterface(TypeElement supertype, TypeElement subtype) {
    return operationMethods.ofInstances(supertype).findAny().isPresent()
        && (isVisibleOutsidePackage(supertype)
            || MoreElements.getPackage(supertype).equals(MoreElements.getPackage(subtype)));
  }

  /** Returns the methods of supertypes that are operations and that nearer ones do not override. */
  List<ExecutableElement> inheritedMethods(TypeElement type) {
    List<ExecutableElement> methods = new ArrayList<>();
    types.directSupertypes(type.asType()).forEach(each -> addInheritedMethods(each, type, methods));
    return methods;
  }

  private void addInheritedMethods(
      TypeMirror supertype, TypeElement type, List<ExecutableElement> methods) {
    if (supertype.getKind() != TypeKind.DECLARED) {
      return;
    }
    TypeElement element = MoreTypes.asTypeElement(supertype);
    if (hasInterface(element, type)) {
      operationMethods
          .ofInstances(element)
          .filter(method -> methods.stream().noneMatch(nearer -> hides(nearer, method)))
          .toList()
          .forEach(
              method -> {
                methods.removeIf(farther -> hides(method, farther));
                methods.add(method);
              });
    }
    types.directSupertypes(supertype).forEach(each -> addInheritedMethods(each, type, methods));
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

package io.smartasync.processor.read;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import io.smartasync.processor.element.Members;
import io.smartasync.processor.element.ReferencedTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.JavaFileObject;

/**
 * Finds the methods of a type that its facade has: the public ones of its instances, declared and
 * inherited, whose signatures can be written where the facade is. Those of {@link Object} are not
 * among them, nor those that make an asynchronous value what it is.
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
   * The methods of a type, its own first, as they stand in the sources.
   *
   * @param facadePackage the package of the facade
   */
  List<ExecutableElement> of(TypeElement type, PackageElement facadePackage) {
    List<ExecutableElement> methods = new ArrayList<>();
    addMethods(type, type, methods);
    List<ExecutableElement> excluded = ofAsynchronousValue(type);
    methods.removeIf(
        method ->
            isAmong(method, excluded, type)
                || !isNameable(method, members.asMemberOf(type, method), facadePackage));
    return methods;
  }

  /** The names of the types that its signatures mention and that are about to be generated. */
  Stream<String> missing(TypeElement type, PackageElement facadePackage) {
    return of(type, facadePackage).stream()
        .flatMap(method -> mentioned(method, members.asMemberOf(type, method)))
        .filter(each -> each.getKind() == TypeKind.ERROR)
        .map(each -> each.asElement().toString());
  }

  private void addMethods(
      TypeElement declaring, TypeElement type, List<ExecutableElement> methods) {
    if (declaring.getQualifiedName().contentEquals("java.lang.Object")) {
      return;
    }
    for (ExecutableElement method : ElementFilter.methodsIn(declaring.getEnclosedElements())) {
      if (method.getModifiers().contains(Modifier.PUBLIC)
          && !method.getModifiers().contains(Modifier.STATIC)
          && !isMethodOfObject(method)) {
        add(method, type, methods);
      }
    }
    for (TypeMirror supertype : types.directSupertypes(declaring.asType())) {
      addMethods(MoreTypes.asTypeElement(supertype), type, methods);
    }
  }

  /** Of two that a type inherits from unrelated types, the one that returns more counts. */
  private void add(ExecutableElement method, TypeElement type, List<ExecutableElement> methods) {
    for (int i = 0; i < methods.size(); i++) {
      ExecutableElement nearer = methods.get(i);
      if (isSame(nearer, method, type)) {
        if (!elements.overrides(nearer, method, type) && returnsMore(method, nearer, type)) {
          methods.set(i, method);
        }
        return;
      }
    }
    methods.add(method);
  }

  private boolean isSame(ExecutableElement nearer, ExecutableElement method, TypeElement type) {
    return nearer.getSimpleName().equals(method.getSimpleName())
        && nearer.getParameters().size() == method.getParameters().size()
        && (nearer.equals(method)
            || elements.overrides(nearer, method, type)
            || members.haveSameParameters(type, nearer, method));
  }

  private boolean returnsMore(ExecutableElement method, ExecutableElement than, TypeElement type) {
    TypeMirror one = members.asMemberOf(type, method).getReturnType();
    TypeMirror other = members.asMemberOf(type, than).getReturnType();
    return one.getKind() == TypeKind.DECLARED
        && other.getKind() == TypeKind.DECLARED
        && types.isSubtype(types.erasure(one), types.erasure(other))
        && !types.isSubtype(types.erasure(other), types.erasure(one));
  }

  /** Whether a method is one of {@link Object}, perhaps declared anew. */
  private boolean isMethodOfObject(ExecutableElement method) {
    return ElementFilter.methodsIn(
            elements.getTypeElement("java.lang.Object").getEnclosedElements())
        .stream()
        .anyMatch(each -> elements.overrides(method, each, Members.ownerOf(method)));
  }

  /** What the types of the table declare that a type is: {@code subscribe}, {@code thenApply}. */
  private List<ExecutableElement> ofAsynchronousValue(TypeElement type) {
    return asyncTypes.typesOf(type.asType()).stream()
        .flatMap(each -> ElementFilter.methodsIn(elements.getAllMembers(each)).stream())
        .toList();
  }

  private boolean isAmong(
      ExecutableElement method, List<ExecutableElement> others, TypeElement type) {
    return others.stream()
        .anyMatch(other -> method.equals(other) || elements.overrides(method, other, type));
  }

  /** Whether all that a signature mentions exists and can be seen. */
  private boolean isNameable(ExecutableElement method, ExecutableType type, PackageElement from) {
    return mentioned(method, type)
        .allMatch(
            each ->
                each.getKind() == TypeKind.ERROR
                    ? isInSource(Members.ownerOf(method)) // to be generated yet
                    : isVisible(MoreTypes.asTypeElement(each), from));
  }

  /** The classes and interfaces that a signature mentions. */
  private static Stream<DeclaredType> mentioned(ExecutableElement method, ExecutableType type) {
    return Stream.of(
            Stream.of(type.getReturnType()),
            type.getParameterTypes().stream(),
            type.getThrownTypes().stream(),
            method.getTypeParameters().stream()
                .map(TypeParameterElement::getBounds)
                .flatMap(List::stream))
        .flatMap(each -> each)
        .flatMap(each -> ReferencedTypes.in(each).stream());
  }

  /** Whether a type is being compiled: what a class file misses is not to come. */
  private boolean isInSource(TypeElement type) {
    try {
      JavaFileObject file = elements.getFileObjectOf(type);
      return file != null && file.getKind() == JavaFileObject.Kind.SOURCE;
    } catch (UnsupportedOperationException e) {
      return false; // not every compiler tells
    }
  }

  /** Whether a type can be named in a package. */
  static boolean isVisible(TypeElement type, PackageElement from) {
    boolean isSamePackage = MoreElements.getPackage(type).equals(from);
    for (Element each = type; each instanceof TypeElement; each = each.getEnclosingElement()) {
      if (!each.getModifiers().contains(Modifier.PUBLIC)
          && (!isSamePackage || each.getModifiers().contains(Modifier.PRIVATE))) {
        return false;
      }
    }
    return true;
  }
}

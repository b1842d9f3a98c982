package io.smartasync.processor.element;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.ClassName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.JavaFileObject;

/** Views methods as members of the types that declare or inherit them. Valid for one round. */
public final class Members {

  private final Elements elements;
  private final Types types;
  private final Map<TypeElement, Map<ExecutableElement, List<String>>> erasedParameters =
      new HashMap<>();
  private final Map<TypeElement, Map<TypeElement, DeclaredType>> supertypes = new HashMap<>();

  /** Creates a view through the compiler's utilities. */
  public Members(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /** Returns whether a method overrides another in a type that has both. */
  public boolean overrides(ExecutableElement method, ExecutableElement other, TypeElement type) {
    return elements.overrides(method, other, type);
  }

  /** Returns the type that declares a method. */
  public static TypeElement ownerOf(Element method) {
    return MoreElements.asType(method.getEnclosingElement());
  }

  /**
   * Returns whether a type is being compiled. A type that is missing in a class file will not be
   * generated.
   */
  public boolean isInSource(TypeElement type) {
    try {
      JavaFileObject file = elements.getFileObjectOf(type);
      return file != null && file.getKind() == JavaFileObject.Kind.SOURCE;
    } catch (UnsupportedOperationException e) {
      return false; // some compilers do not support the question
    }
  }

  /** Returns whether the author has written a type that has the name of one to generate. */
  public boolean isTaken(ClassName name) {
    TypeElement type = elements.getTypeElement(name.canonicalName());
    return type != null && isInSource(type) && !Annotations.isGenerated(type);
  }

  /**
   * Returns the type of a method as a member of a type that declares or inherits it, with type
   * arguments in place of type variables.
   */
  public ExecutableType asMemberOf(TypeElement type, ExecutableElement method) {
    TypeElement owner = ownerOf(method);
    if (owner.equals(type) || !isGeneric(owner)) {
      return MoreTypes.asExecutable(method.asType());
    }
    // As a member of the supertype itself: for a subtype, the compiler of Eclipse would return the
    // type of an overriding method.
    DeclaredType declaring =
        supertypes
            .computeIfAbsent(type, each -> AllSupertypes.of(each, types))
            .getOrDefault(owner, MoreTypes.asDeclared(type.asType()));
    return MoreTypes.asExecutable(types.asMemberOf(declaring, method));
  }

  private static boolean isGeneric(TypeElement type) {
    for (Element each = type; each instanceof TypeElement; each = each.getEnclosingElement()) {
      if (!((TypeElement) each).getTypeParameters().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether two methods have parameters of the same erasure, as members of a type. */
  public boolean haveSameParameters(
      TypeElement type, ExecutableElement one, ExecutableElement other) {
    return erasedParameters(type, one).equals(erasedParameters(type, other));
  }

  /** Returns the names of the erased parameters of a method as a member of a type. */
  List<String> erasedParameters(TypeElement type, ExecutableElement method) {
    if (method.getParameters().isEmpty()) {
      return List.of();
    }
    Map<ExecutableElement, List<String>> ofType =
        erasedParameters.computeIfAbsent(type, each -> new HashMap<>());
    List<String> before = ofType.get(method);
    if (before != null) {
      return before;
    }
    List<? extends TypeMirror> parameters = asMemberOf(type, method).getParameterTypes();
    List<String> names =
        parameters.stream().map(types::erasure).map(Members::nameOfErased).toList();
    ofType.put(method, names);
    return names;
  }

  /**
   * Returns the name of an erased type. The compiler considers no two types equal that are yet to
   * be generated, but their names can be compared.
   */
  private static String nameOfErased(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return nameOfErased(array.getComponentType()) + "[]";
    }
    return type instanceof DeclaredType declared
        ? declared.asElement().toString()
        : type.getKind().name();
  }
}

package io.smartasync.processor.read;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import io.smartasync.processor.model.Operation;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Sees methods as the types have them that inherit them, their type variables replaced. */
public final class Members {

  private final Elements elements;
  private final Types types;

  /** Members, as the compiler sees them. */
  public Members(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /** Whether an operation overrides another in a type. */
  boolean overrides(Operation operation, Operation other, TypeElement type) {
    return elements.overrides(operation.method(), other.method(), type);
  }

  /** The type that declares a method. */
  static TypeElement ownerOf(Element method) {
    return MoreElements.asType(method.getEnclosingElement());
  }

  /** The type of a method as a member of a type that declares or inherits it. */
  public ExecutableType asMemberOf(TypeElement type, ExecutableElement method) {
    boolean isDeclared = ownerOf(method).equals(type);
    boolean isObjects = ownerOf(method).getQualifiedName().contentEquals("java.lang.Object");
    return MoreTypes.asExecutable(
        isDeclared || isObjects
            ? method.asType()
            : types.asMemberOf(MoreTypes.asDeclared(type.asType()), method));
  }

  /** Whether two methods have parameters of the same erasure, as members of a type. */
  boolean haveSameParameters(TypeElement type, ExecutableElement one, ExecutableElement other) {
    return erasedParameters(type, one).equals(erasedParameters(type, other));
  }

  private List<String> erasedParameters(TypeElement type, ExecutableElement method) {
    List<? extends TypeMirror> parameters = asMemberOf(type, method).getParameterTypes();
    return parameters.stream().map(types::erasure).map(Members::nameOfErased).toList();
  }

  /** As text, which tells types that are yet to be generated apart too. */
  private static String nameOfErased(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return nameOfErased(array.getComponentType()) + "[]";
    }
    return type instanceof DeclaredType declared
        ? declared.asElement().toString()
        : type.getKind().name();
  }
}

package io.smartasync.processor.read;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;

/** Finds the type parameters that the members of a type can use. */
final class TypeParameters {

  private TypeParameters() {}

  /**
   * Returns the type parameters of a type and, if it is an inner class, of the classes around it.
   */
  static List<TypeParameterElement> of(TypeElement type) {
    List<TypeParameterElement> parameters = new ArrayList<>(type.getTypeParameters());
    Element inner = type;
    while (inner.getEnclosingElement() instanceof TypeElement outer
        && !inner.getModifiers().contains(Modifier.STATIC)
        && inner.getKind() == ElementKind.CLASS) {
      parameters.addAll(0, outer.getTypeParameters());
      inner = outer;
    }
    return parameters;
  }
}

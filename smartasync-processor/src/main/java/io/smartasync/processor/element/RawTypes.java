package io.smartasync.processor.element;

import com.google.auto.common.MoreTypes;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Recognizes generic types without type arguments. */
public final class RawTypes {

  private RawTypes() {}

  /** Returns whether a type is a generic class or interface without type arguments. */
  public static boolean is(TypeMirror type) {
    return type instanceof DeclaredType declared
        && declared.getTypeArguments().isEmpty()
        && !MoreTypes.asTypeElement(declared).getTypeParameters().isEmpty();
  }

  /** Returns whether a type inherits from a raw type. */
  public static boolean areAbove(TypeElement type, Types types) {
    return AllSupertypes.of(type, types).values().stream().anyMatch(RawTypes::is);
  }
}

package io.smartasync.processor.element;

import com.google.auto.common.MoreTypes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Finds the direct and indirect supertypes of a type. */
public final class AllSupertypes {

  private AllSupertypes() {}

  /** Returns all supertypes of a type that exist, with the type arguments that it gives them. */
  public static Map<TypeElement, DeclaredType> of(TypeElement type, Types types) {
    Map<TypeElement, DeclaredType> found = new LinkedHashMap<>();
    Deque<TypeMirror> open = new ArrayDeque<>(types.directSupertypes(type.asType()));
    while (!open.isEmpty()) {
      TypeMirror next = open.remove();
      // Of a type that many paths lead to, the first path counts.
      if (MissingTypes.isDeclared(next)
          && found.putIfAbsent(MoreTypes.asTypeElement(next), (DeclaredType) next) == null) {
        open.addAll(types.directSupertypes(next));
      }
    }
    return found;
  }
}

package io.smartasync.processor.read;

import com.palantir.javapoet.ClassName;
import io.smartasync.processor.read.FacadeRequest.Wrapped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** The types for which an annotated element asks for facades. */
final class FacadeTypes {

  private final Map<TypeElement, Wrapped> types = new HashMap<>();

  FacadeTypes(List<Wrapped> types) {
    types.forEach(each -> this.types.put(each.type(), each));
  }

  /** Returns the facade in which values of a type are returned, if any. */
  Optional<ClassName> facadeOf(TypeMirror type) {
    return find(type).map(Wrapped::facade);
  }

  /** Returns the entry of a type, whatever its type arguments; empty if it has no facade. */
  Optional<Wrapped> find(TypeMirror type) {
    return type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement each
        ? Optional.ofNullable(types.get(each))
        : Optional.empty();
  }
}

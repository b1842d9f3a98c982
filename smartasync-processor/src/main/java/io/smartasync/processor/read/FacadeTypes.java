package io.smartasync.processor.read;

import com.palantir.javapoet.ClassName;
import io.smartasync.processor.read.FacadeRequest.Wrapped;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * The types that have facades where one of them has.
 *
 * @param types the types
 */
record FacadeTypes(List<Wrapped> types) {

  /** The facade that a value of a type is returned in. */
  Optional<ClassName> facadeOf(TypeMirror type) {
    return find(type).map(Wrapped::facade);
  }

  /** The type with a facade that a type is, its arguments left aside. */
  Optional<Wrapped> find(TypeMirror type) {
    return type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement each
        ? types.stream().filter(wrapped -> wrapped.type().equals(each)).findFirst()
        : Optional.empty();
  }
}

package io.smartasync.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/** Tells which types of values are returned wrapped. */
@FunctionalInterface
interface Wrappers {

  /** Nothing is wrapped. */
  Wrappers NONE = type -> Optional.empty();

  /** What values of a type are wrapped into. */
  Optional<Wrapper> of(TypeMirror type);

  /**
   * What values of a type are wrapped into.
   *
   * @param name the class or interface
   * @param factory its static method that wraps a value
   * @param type it, with the type arguments of the value's type
   */
  record Wrapper(ClassName name, String factory, TypeName type) {}
}

package io.smartasync.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.Optional;

/**
 * Finds the types that unresolvable names probably mean. A compilation with such a name fails in
 * any case; with the right type in generated code, the name is its only error.
 */
@FunctionalInterface
public interface ProbableTypes {

  /**
   * Returns the type that a name probably means, or empty if there is none or more than one.
   *
   * @param name the simple or qualified name, as written in the source
   */
  Optional<ClassName> find(String name);
}

package io.smartasync.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;

/**
 * What a result is wrapped in.
 *
 * @param name the class or interface
 * @param factory the name of its static method that wraps a value
 * @param type the class or interface with the type arguments of the value
 * @param value the type of the value
 * @param mayBeNull whether the value can be null, which is returned as it is
 */
record ResultWrapper(
    ClassName name, String factory, TypeName type, TypeName value, boolean mayBeNull) {

  /**
   * Returns whether a type argument of the value is a wildcard. The factory infers it only from an
   * expression of just this type, not from one whose type is a variable bounded by it.
   */
  boolean hasWildcard() {
    return value instanceof ParameterizedTypeName parameterized
        && parameterized.typeArguments().stream().anyMatch(WildcardTypeName.class::isInstance);
  }
}

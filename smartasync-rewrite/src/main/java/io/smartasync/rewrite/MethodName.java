package io.smartasync.rewrite;

import org.openrewrite.java.tree.JavaType;

/**
 * A method of a project. Overloads with the same number of parameters are one, so that what is
 * found out about one of them counts for all.
 *
 * @param type the type that declares it
 * @param name its name
 * @param parameters the number of its parameters
 */
record MethodName(String type, String name, int parameters) {

  static MethodName of(JavaType.Method method) {
    return new MethodName(
        method.getDeclaringType().getFullyQualifiedName(),
        method.getName(),
        method.getParameterTypes().size());
  }
}

package io.smartasync;

import org.jspecify.annotations.Nullable;

/**
 * Names for the threads of bodies, which tell the method that contains the body.
 *
 * <p>The compiler makes a class for each lambda expression and method reference, so the name is
 * determined once for each class: by the stack of the call that starts the first body of the class,
 * on which the method that contains the expression is usually found.
 */
final class BodyNames {

  private static final String LAMBDA = "$$Lambda";

  private static final ClassValue<String> NAMES =
      new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> body) {
          return find(body);
        }
      };

  private BodyNames() {}

  /** Returns the name for the thread of a body that the current thread starts. */
  static String of(Object body) {
    Object code = body;
    while (code instanceof WrappedBody<?> wrapped) {
      code = wrapped.code();
    }
    Class<?> type = code.getClass();
    // A class of a container would keep this library through its value.
    return ClassLoaders.mayReferToThisLibrary(type) ? NAMES.get(type) : typeName(type.getName());
  }

  private static String find(Class<?> body) {
    String name = body.getName();
    int lambda = name.indexOf(LAMBDA);
    if (lambda < 0) {
      return typeName(name);
    }
    String host = name.substring(0, lambda);
    String method = methodOnStack(host);
    return method == null
        ? typeName(host)
        : typeName(host).concat(".").concat(SourceMethods.of(method)); // the operator loads classes
  }

  /**
   * Returns the innermost method of a class on the stack, or null. Reads the stack of an exception:
   * the first use of a stack walker takes several times as long, and this is part of the first
   * asynchronous call of a process.
   */
  private static @Nullable String methodOnStack(String className) {
    for (StackTraceElement frame : new Throwable().getStackTrace()) {
      if (frame.getClassName().equals(className)) {
        return frame.getMethodName();
      }
    }
    return null;
  }

  /** Returns the name of a type without its package and without the number of a hidden class. */
  private static String typeName(String className) {
    int lambda = className.indexOf(LAMBDA);
    String name = lambda < 0 ? className : className.substring(0, lambda);
    return name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
  }
}

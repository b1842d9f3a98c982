package io.smartasync.spring;

import io.smartasync.SmartAsync.Generated;
import io.smartasync.SmartAsync.GeneratedTwin;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;

/**
 * The generated twins and the direct-style operations among the methods of a bean. Which they are
 * is read from the marks in the generated interfaces, not from names.
 */
final class BeanOperations {

  private final BeanShape shape;

  /** By the method that a call executes. */
  private final Map<Method, BeanOperation> operations = new HashMap<>();

  /** By the method that a proxy sees called, which another interface may declare. */
  private final Map<Method, Optional<BeanOperation>> found = new ConcurrentHashMap<>();

  private boolean hasDirectStyle;

  /**
   * Reads the operations.
   *
   * @throws IllegalStateException if a twin's body cannot be run because a module does not open the
   *     package
   */
  BeanOperations(BeanShape shape) {
    this.shape = shape;
    for (Class<?> each : shape.generatedInterfaces()) {
      for (Method method : each.getDeclaredMethods()) {
        if (method.isDefault()) {
          addDefaultMethod(method);
        }
      }
    }
  }

  private void addDefaultMethod(Method method) {
    Method executed = shape.mostSpecific(method);
    if (isGenerated(executed)) {
      operations.put(executed, new BeanOperation.Twin(TwinBodies.of(executed)));
    }
    GeneratedTwin twin = method.getAnnotation(GeneratedTwin.class);
    if (twin != null && !twin.synchronous()) {
      addDirectStyle(method, twin);
    }
  }

  /**
   * Tells twins from methods that the author has overridden. The compiler's bridges in generated
   * interfaces count as twins: they call a twin, or an operation, of the proxy.
   */
  private static boolean isGenerated(Method method) {
    return method.isDefault()
        && method.getDeclaringClass().isAnnotationPresent(Generated.class)
        && (method.isAnnotationPresent(GeneratedTwin.class) || method.isBridge());
  }

  private void addDirectStyle(Method twin, GeneratedTwin mark) {
    Class<?> generated = twin.getDeclaringClass();
    Method operation = ReflectionUtils.findMethod(generated, mark.of(), twin.getParameterTypes());
    // The operation can be a twin of its twin: then nothing of the author needs to be refused.
    if (operation != null && !isGenerated(shape.mostSpecific(operation))) {
      hasDirectStyle = true;
      operations.put(
          shape.mostSpecific(operation),
          new BeanOperation.DirectStyle(
              generated.getSimpleName() + "." + mark.of(), twin.getName()));
    }
  }

  boolean isEmpty() {
    return operations.isEmpty();
  }

  /** Whether there is a synchronous method that only a proxy can refuse. */
  boolean hasDirectStyle() {
    return hasDirectStyle;
  }

  /** Finds what a method is, or returns null where it is called as usual. */
  @Nullable BeanOperation find(Method method) {
    Optional<BeanOperation> known = found.get(method);
    if (known == null) {
      known = Optional.ofNullable(operations.get(shape.mostSpecific(method)));
      found.put(method, known);
    }
    return known.orElse(null);
  }
}

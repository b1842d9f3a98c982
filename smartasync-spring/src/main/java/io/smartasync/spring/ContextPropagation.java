package io.smartasync.spring;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.ClassUtils;

/**
 * Lets what is bound to the caller's thread reach the threads on which twins run their operations:
 * by Micrometer's context-propagation, which the runtime uses where it is on the class path.
 */
final class ContextPropagation {

  private static final String REGISTRY = "io.micrometer.context.ContextRegistry";

  private static final Logger LOGGER = System.getLogger("io.smartasync.spring");

  private ContextPropagation() {}

  /**
   * Registers accessors that no library registers by itself, or warns that the library is missing.
   */
  static void setUp(ClassLoader classLoader) {
    if (ClassUtils.isPresent(REGISTRY, classLoader)) {
      MicrometerAccessors.register(classLoader);
      return;
    }
    List<String> lost = new ArrayList<>();
    addIfPresent(
        lost,
        "the security context",
        "org.springframework.security.core.context.SecurityContextHolder",
        classLoader);
    addIfPresent(lost, "the MDC", "org.slf4j.MDC", classLoader);
    addIfPresent(
        lost, "the current observation", "io.micrometer.observation.Observation", classLoader);
    addIfPresent(lost, "the current span", "io.opentelemetry.context.Context", classLoader);
    if (!lost.isEmpty()) {
      LOGGER.log(
          Level.WARNING,
          "io.micrometer:context-propagation is not on the class path. Without it, "
              + String.join(", ", lost)
              + " of a caller do not reach the virtual threads on which asynchronous twins run their"
              + " operations, and secured operations are denied there. Add it to the program's"
              + " dependencies.");
    }
  }

  private static void addIfPresent(
      List<String> lost, String what, String className, ClassLoader classLoader) {
    if (ClassUtils.isPresent(className, classLoader)) {
      lost.add(what);
    }
  }
}

package io.smartasync.spring;

import io.micrometer.context.ContextRegistry;
import io.micrometer.context.ThreadLocalAccessor;
import io.micrometer.context.integration.Slf4jThreadLocalAccessor;
import org.springframework.context.i18n.LocaleContextThreadLocalAccessor;
import org.springframework.util.ClassUtils;

/**
 * Registers with Micrometer's context-propagation what no library registers by itself: the MDC, the
 * locale and, for Spring Security before 6.5, the security context. An accessor that the program
 * has registered under the same key stays.
 *
 * <p>The request of a servlet is not among them. It may be over, and its object serve another
 * request, while a body that nothing waits for is still running.
 */
final class MicrometerAccessors {

  private MicrometerAccessors() {}

  static void register(ClassLoader classLoader) {
    registerIfMissing(new LocaleContextThreadLocalAccessor());
    if (ClassUtils.isPresent("org.slf4j.MDC", classLoader)) {
      registerIfMissing(new Slf4jThreadLocalAccessor());
    }
    if (ClassUtils.isPresent(
        "org.springframework.security.core.context.SecurityContextHolder", classLoader)) {
      registerIfMissing(new SecurityContextAccessor());
    }
  }

  private static void registerIfMissing(ThreadLocalAccessor<?> accessor) {
    ContextRegistry registry = ContextRegistry.getInstance();
    boolean isRegistered =
        registry.getThreadLocalAccessors().stream()
            .anyMatch(each -> each.key().equals(accessor.key()));
    if (!isRegistered) {
      registry.registerThreadLocalAccessor(accessor);
    }
  }
}

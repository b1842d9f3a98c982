package io.smartasync.spring;

import io.micrometer.context.ThreadLocalAccessor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Binds Spring Security's context, as the accessor of Spring Security 6.5 does. */
final class SecurityContextAccessor implements ThreadLocalAccessor<SecurityContext> {

  @Override
  public Object key() {
    return SecurityContext.class.getName();
  }

  @Override
  public @Nullable SecurityContext getValue() {
    SecurityContext context = SecurityContextHolder.getContext();
    return context.equals(SecurityContextHolder.createEmptyContext()) ? null : context;
  }

  @Override
  public void setValue(SecurityContext value) {
    SecurityContextHolder.setContext(value);
  }

  @Override
  public void setValue() {
    SecurityContextHolder.clearContext();
  }
}

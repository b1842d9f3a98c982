package io.smartasync.frameworks.spring.security;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Calls as a user. */
enum Login {
  ADMIN,
  USER;

  <T> T call(Callable<T> call) throws Exception {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        new TestingAuthenticationToken(
            name().toLowerCase(Locale.ROOT), "password", "ROLE_" + name()));
    SecurityContextHolder.setContext(context);
    try {
      return call.call();
    } finally {
      SecurityContextHolder.clearContext();
    }
  }
}

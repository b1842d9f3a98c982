package io.smartasync.frameworks.spring.security;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import reactor.core.publisher.Mono;

/** Secured methods in every style. */
class Vault implements SmartVault {

  @Override
  @SmartAsync
  @PreAuthorize("hasRole('ADMIN')")
  public String secret() {
    return "for " + user();
  }

  @Override
  @SmartAsync(as = Mono.class)
  @PreAuthorize("hasRole('ADMIN')")
  public String mono() {
    return "for " + user();
  }

  @Override
  @SmartAsync
  @PreAuthorize("hasRole('ADMIN')")
  public Stream<String> all() {
    return Stream.of("for " + user());
  }

  @Override
  @SmartAsync
  @PreAuthorize("hasRole('ADMIN')")
  public CompletableFuture<String> futureAsync() {
    return CompletableFuture.completedFuture("for " + user());
  }

  static String user() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication == null ? "unknown" : authentication.getName();
  }
}

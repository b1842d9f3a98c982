package io.smartasync.frameworks.spring.nopropagation;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import org.springframework.security.access.prepost.PreAuthorize;

/** Secured in both styles. */
@PreAuthorize("hasRole('ADMIN')")
class Safe implements SmartSafe {

  @Override
  @SmartAsync
  public String open() {
    return "open";
  }

  @Override
  @SmartAsync
  public CompletableFuture<String> lockAsync() {
    return CompletableFuture.completedFuture("locked");
  }
}

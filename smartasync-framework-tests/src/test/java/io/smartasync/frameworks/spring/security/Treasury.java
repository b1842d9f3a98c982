package io.smartasync.frameworks.spring.security;

import io.smartasync.SmartAsync;
import org.springframework.security.access.prepost.PreAuthorize;

/** Secured as a whole. */
@PreAuthorize("hasRole('ADMIN')")
@SmartAsync
class Treasury implements SmartTreasury {

  @Override
  public String gold() {
    return "for " + Vault.user();
  }
}

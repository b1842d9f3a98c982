package io.smartasync.frameworks.micronaut;

import io.smartasync.SmartAsync;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;

/** Advice on an operation of each style. */
@Singleton
class Vault implements SmartVault {

  @Override
  @SmartAsync
  @Intercepted
  public String secret() {
    return "secret";
  }

  @Override
  @SmartAsync
  @Intercepted
  public CompletableFuture<String> keyAsync() {
    return CompletableFuture.completedFuture("key");
  }
}

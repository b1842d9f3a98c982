package io.smartasync.frameworks.arc.beans;

import io.smartasync.SmartAsync;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;

/** Advice on an operation of each style. Its scope puts a client proxy in front of it. */
@ApplicationScoped
public class Vault implements SmartVault {

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

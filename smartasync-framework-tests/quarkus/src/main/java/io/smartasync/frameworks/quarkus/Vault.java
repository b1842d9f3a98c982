package io.smartasync.frameworks.quarkus;

import io.smallrye.mutiny.Uni;
import io.smartasync.SmartAsync;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** Advice on an operation of each style. */
@ApplicationScoped
public class Vault implements SmartVault {

  @Override
  @SmartAsync
  @Intercepted
  public String secret() {
    return "secret";
  }

  @Override
  @SmartAsync(as = Uni.class)
  @Intercepted
  public String riddle() {
    return "riddle";
  }

  @Override
  @SmartAsync
  @Intercepted
  public CompletionStage<String> keyAsync() {
    return CompletableFuture.supplyAsync(
        () -> "key", CompletableFuture.delayedExecutor(1, TimeUnit.MILLISECONDS));
  }

  @Override
  @SmartAsync
  @Intercepted
  public Uni<String> codeAsync() {
    return Uni.createFrom().item("code").onItem().delayIt().by(Duration.ofMillis(1));
  }
}

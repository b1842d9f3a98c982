package io.smartasync.frameworks.spring.bean;

import io.smartasync.SmartAsync;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/** A bean that nothing else makes a proxy of. */
class Gate implements SmartGate {

  private final String name = "gate";

  @Override
  @SmartAsync
  public String enter(String who) throws IOException {
    if (who.isEmpty()) {
      throw new IOException("nobody enters");
    }
    return who + " through " + name;
  }

  @Override
  @SmartAsync(throwing = IOException.class)
  public CompletableFuture<String> leaveAsync(String who) {
    return who.isEmpty()
        ? CompletableFuture.failedFuture(new IOException("nobody leaves"))
        : CompletableFuture.completedFuture(who + " from " + name);
  }
}

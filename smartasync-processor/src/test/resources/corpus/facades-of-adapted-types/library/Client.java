package org.promises;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/** A client of a library that knows nothing of SmartAsync. */
public final class Client {

  public Promise<String> getAsync(String path) {
    return () ->
        path.isEmpty()
            ? CompletableFuture.failedFuture(new IOException("no path"))
            : CompletableFuture.completedFuture("content of " + path);
  }

  public Promise<Client> connect() {
    return () -> CompletableFuture.completedFuture(this);
  }
}

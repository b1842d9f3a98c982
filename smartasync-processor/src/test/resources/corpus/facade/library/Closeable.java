package client;

import java.util.concurrent.CompletableFuture;

public interface Closeable {
  CompletableFuture<Void> closeAsync();
}

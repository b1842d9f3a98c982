package library;

import java.util.concurrent.CompletableFuture;

public interface Client {
  CompletableFuture<Hidden> load(String key);

  CompletableFuture<String> find(String key);
}

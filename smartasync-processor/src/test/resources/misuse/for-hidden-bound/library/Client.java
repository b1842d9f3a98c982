package library;

import java.util.concurrent.CompletableFuture;

public interface Client<T extends Hidden> {
  CompletableFuture<String> find(String key);
}

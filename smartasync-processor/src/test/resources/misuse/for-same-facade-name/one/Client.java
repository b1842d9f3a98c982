package misuse.one;

import java.util.concurrent.CompletableFuture;

public interface Client {
  CompletableFuture<String> load();
}

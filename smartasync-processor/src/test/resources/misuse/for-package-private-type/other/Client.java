package misuse.other;

import java.util.concurrent.CompletableFuture;

interface Client {
  CompletableFuture<String> load();
}

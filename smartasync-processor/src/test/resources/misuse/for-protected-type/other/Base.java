package misuse.other;

import java.util.concurrent.CompletableFuture;

public class Base {
  protected interface Client {
    CompletableFuture<String> load();
  }
}

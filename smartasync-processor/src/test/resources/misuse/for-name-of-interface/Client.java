package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;

@SmartAsync
public interface Client<T> {
  CompletableFuture<T> loadAsync();
}

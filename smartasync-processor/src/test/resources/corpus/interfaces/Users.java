package interfaces;

import io.smartasync.SmartAsync;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Both variants of every implementation. */
public interface Users extends SmartUsers {

  @SmartAsync
  @Override
  CompletableFuture<Optional<String>> findAsync(long id);

  @SmartAsync
  @Override
  default String greet(String name) {
    return "Hello, " + name;
  }
}

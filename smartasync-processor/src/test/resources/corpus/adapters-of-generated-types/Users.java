package generated;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;

/** Returns a type that another processor writes, and that has an adapter. */
@Generate(
    name = "generated.Promise",
    source =
        """
        package generated;

        public record Promise<T>(T value) {}
        """)
public class Users implements SmartUsers {

  @Override
  @SmartAsync
  public Promise<String> findAsync(long id) {
    return new Promise<>("user " + id);
  }

  /** Waits for the type as its users do. */
  @SmartAsync.Adapter
  public static final class PromiseAdapter {

    private PromiseAdapter() {}

    public static <T> CompletableFuture<T> toFuture(Promise<T> promise) {
      return CompletableFuture.completedFuture(promise.value());
    }
  }
}

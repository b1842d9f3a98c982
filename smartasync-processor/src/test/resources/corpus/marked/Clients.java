package marked;

import java.util.concurrent.CompletableFuture;

/** A facade of a type that is named as the record is which wraps. */
@io.smartasync.SmartAsync.For(Clients.Facade.class)
public interface Clients {

  /** A client. */
  interface Facade {
    /** Loads. */
    CompletableFuture<Generated> loadAsync(GeneratedTwin twin);
  }
}

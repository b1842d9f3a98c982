package misuse;

import io.smartasync.SmartAsync;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

@SmartAsync.Adapter
public final class OptionalAdapter {

  public static <T> CompletableFuture<T> toFuture(Optional<T> optional) {
  //                                                          ^ error: Optional is a type of the JDK, of which the processor knows those that are asynchronous; adapt a type of a library, or of your own
    throw new AssertionError();
  }
}

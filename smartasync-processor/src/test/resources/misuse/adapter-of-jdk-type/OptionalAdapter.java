package misuse;

import io.smartasync.SmartAsync;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

@SmartAsync.Adapter
public final class OptionalAdapter {

  public static <T> CompletableFuture<T> toFuture(Optional<T> optional) {
  //                                                          ^ error: 'Optional' is a type of the JDK, whose asynchronous types are supported without an adapter; adapt a type of a library or of your own [SmartAsync:AdapterOfJdkType]
    throw new AssertionError();
  }
}

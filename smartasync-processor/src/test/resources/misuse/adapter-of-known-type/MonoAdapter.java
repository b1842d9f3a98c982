package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import reactor.core.publisher.Mono;

@SmartAsync.Adapter
public final class MonoAdapter {

  public static <T> CompletableFuture<T> toFuture(Mono<T> mono) {
  //                                                      ^ error: 'Mono' is supported without an adapter; remove the adapter [SmartAsync:AdapterOfSupportedType]
    return mono.toFuture();
  }
}

package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

@SmartAsync.For(value = Client.class, prefetch = 3)
//                                               ^ error: 'prefetch' has no effect, because no method of the facade returns a stream; remove 'prefetch' [SmartAsync:PrefetchNotSupported]
interface Clients {}

interface Client {
  CompletableFuture<String> load();
}

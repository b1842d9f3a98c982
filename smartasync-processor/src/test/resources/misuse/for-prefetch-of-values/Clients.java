package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

@SmartAsync.For(value = Client.class, prefetch = 3)
//                                               ^ error: no method of the facade returns a stream, so prefetch has no use; leave it out
interface Clients {}

interface Client {
  CompletableFuture<String> load();
}

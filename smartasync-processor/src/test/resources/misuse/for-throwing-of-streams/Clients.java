package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

@SmartAsync.For(value = Client.class, throwing = java.io.IOException.class)
//                                                                  ^ error: no method of the facade waits for a value, and streams throw no checked exceptions, so throwing has no use; leave it out
interface Clients {}

interface Client {
  Flow.Publisher<String> watch();
}

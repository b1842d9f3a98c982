package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

@SmartAsync.For(value = Client.class, timeout = "3s")
//                                              ^ error: no method of the facade waits for a value, so timeout has no use; leave it out
interface Clients {}

interface Client {
  Flow.Publisher<String> watch();
}

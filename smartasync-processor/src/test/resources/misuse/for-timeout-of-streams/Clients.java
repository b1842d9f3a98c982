package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

@SmartAsync.For(value = Client.class, timeout = "3s")
//                                              ^ error: 'timeout' has no effect, because no method of the facade waits for a value; remove 'timeout' [SmartAsync:TimeoutNotSupported]
interface Clients {}

interface Client {
  Flow.Publisher<String> watch();
}

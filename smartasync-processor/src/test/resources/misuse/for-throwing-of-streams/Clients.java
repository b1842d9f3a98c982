package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

@SmartAsync.For(value = Client.class, throwing = java.io.IOException.class)
//                                                                  ^ error: 'throwing' has no effect, because no method of the facade waits for a value and the operations of a stream throw no checked exceptions; remove 'throwing' [SmartAsync:ThrowingNotSupported]
interface Clients {}

interface Client {
  Flow.Publisher<String> watch();
}

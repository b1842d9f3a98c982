package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

@SmartAsync.For({Client.class, String.class})
//                                   ^ error: 'String' has no public method that is asynchronous or returns a type with a facade; remove it, or add the types that its methods return to 'follow' [SmartAsync:FacadeNotNeeded]
interface Clients {}

interface Client {
  CompletableFuture<String> load();

  Flow.Publisher<String> watch();

  Flow.Publisher<Void> flush();

  String name();
}

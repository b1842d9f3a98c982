package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

@SmartAsync.For(value = Client.class, follow = Client.class)
//                                                   ^ error: 'Client' is named twice, but one facade is generated for a type; remove one of the two [SmartAsync:FacadeNamedTwice]
interface Clients {}

interface Client {
  CompletableFuture<String> load();

  Flow.Publisher<String> watch();

  Flow.Publisher<Void> flush();

  String name();
}

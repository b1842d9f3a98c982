package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

@SmartAsync.For(Client[].class)
//                      ^ error: 'Client[]' has no methods to call, because it is an array; write a class or an interface [SmartAsync:FacadeOfNoClass]
interface Clients {}

interface Client {
  CompletableFuture<String> load();

  Flow.Publisher<String> watch();

  Flow.Publisher<Void> flush();

  String name();
}

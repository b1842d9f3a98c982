package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

@SmartAsync.For(Client[].class)
//                      ^ error: Client[] is an array and has no methods to call; name a class or an interface
interface Clients {}

interface Client {
  CompletableFuture<String> load();

  Flow.Publisher<String> watch();

  Flow.Publisher<Void> flush();

  String name();
}

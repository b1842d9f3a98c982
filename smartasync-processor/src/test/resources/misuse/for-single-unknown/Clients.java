package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

@SmartAsync.For(value = Client.class, single = {"watch", "observe"})
//                                                       ^ error: 'Client' has no method 'observe'; write the name of a method that returns a publisher, or remove it from 'single' [SmartAsync:UnknownMethod]
interface Clients {}

interface Client {
  CompletableFuture<String> load();

  Flow.Publisher<String> watch();

  Flow.Publisher<Void> flush();

  String name();
}

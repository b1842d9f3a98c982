package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

@SmartAsync.For(Client.class)
//                    ^ error: 'misuse.SmartClient' exists already; choose another name for the facade: '@SmartAsync.For(value = Client.class, name = "...")' [SmartAsync:GeneratedNameExists]
public interface Clients {}

interface SmartClient {}

interface Client {
  CompletableFuture<String> load();

  Flow.Publisher<String> watch();

  Flow.Publisher<Void> flush();

  String name();
}

package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

@SmartAsync.For(value = Client.class, timeout = "3")
//                                              ^ error: 'timeout = "3"' is not a duration; write a whole number above 0 followed by 'ms', 's', 'm' or 'h', for example 'timeout = "30s"' [SmartAsync:InvalidTimeout]
interface Clients {}

interface Client {
  CompletableFuture<String> load();

  Flow.Publisher<String> watch();

  Flow.Publisher<Void> flush();

  String name();
}

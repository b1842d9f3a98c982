package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

@SmartAsync.For(value = Client.class, throwing = IllegalStateException.class)
//                                                                    ^ error: throwing names IllegalStateException, which is unchecked and arrives as itself without; leave it out
interface Clients {}

interface Client {
  CompletableFuture<String> load();

  Flow.Publisher<String> watch();

  Flow.Publisher<Void> flush();

  String name();
}

package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

@SmartAsync.For(value = Client.class, optional = "lod")
//                                               ^ error: Client has no method lod that optional could mean; write the name of one that returns an asynchronous value, or leave it out
interface Clients {}

interface Client {
  CompletableFuture<String> load();

  Flow.Publisher<String> watch();

  Flow.Publisher<Void> flush();

  String name();
}

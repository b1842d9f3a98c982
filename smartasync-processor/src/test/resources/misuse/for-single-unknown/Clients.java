package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

@SmartAsync.For(value = Client.class, single = {"watch", "observe"})
//                                                       ^ error: Client has no method observe that single could mean; write the name of one that returns a publisher, or leave it out
interface Clients {}

interface Client {
  CompletableFuture<String> load();

  Flow.Publisher<String> watch();

  Flow.Publisher<Void> flush();

  String name();
}

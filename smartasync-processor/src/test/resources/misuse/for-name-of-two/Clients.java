package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

@SmartAsync.For(value = {Client.class, Other.class}, name = "Clients")
//                                                          ^ error: name = "Clients" is one name for 2 types; leave it out, or write an annotation for each type
interface Clients {}

interface Client {
  CompletableFuture<String> load();

  Flow.Publisher<String> watch();

  Flow.Publisher<Void> flush();

  String name();
}

interface Other extends Client {}

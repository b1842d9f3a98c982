package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

@SmartAsync.For(value = {Client.class, Other.class}, name = "Clients")
//                                                          ^ error: 'name = "Clients"' is one name for the facades of 2 types; remove 'name', or write one '@SmartAsync.For' for each type [SmartAsync:FacadeNameForSeveralTypes]
interface Clients {}

interface Client {
  CompletableFuture<String> load();

  Flow.Publisher<String> watch();

  Flow.Publisher<Void> flush();

  String name();
}

interface Other extends Client {}

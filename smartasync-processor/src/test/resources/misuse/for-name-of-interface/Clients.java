package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;

@SmartAsync.For({Client.class, Clients.Special.class})
//                     ^ error: 'misuse.SmartClient' exists already; choose another name for the facade: '@SmartAsync.For(value = Client.class, name = "...")' [SmartAsync:GeneratedNameExists]
public interface Clients {

  interface Special extends Client<String> {
    CompletableFuture<Client<Integer>> otherAsync();
  }
}

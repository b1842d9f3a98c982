package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;

@SmartAsync.For({Clients.Client.class, Clients.Special.class})
//                             ^ error: 'misuse.SmartClients_Client' exists already; choose another name for the facade: '@SmartAsync.For(value = Client.class, name = "...")' [SmartAsync:GeneratedNameExists]
public interface Clients {

  interface Client<T> {
    CompletableFuture<T> loadAsync();
  }

  interface Special extends Client<String> {
    CompletableFuture<Client<Integer>> otherAsync();
  }
}

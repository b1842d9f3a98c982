package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;

@SmartAsync.For(value = Client.class, optional = "userAsync")
//                                               ^ error: the facade of 'Client' has no method 'userAsync', because its signature contains a type that is missing or not visible, or a name that Java source code cannot contain, or because the type has the synchronous method itself; remove it from 'optional' [SmartAsync:UnknownMethod]
interface Clients {}

interface Client {
  CompletableFuture<String> userAsync();

  String user();

  CompletableFuture<String> otherAsync();
}

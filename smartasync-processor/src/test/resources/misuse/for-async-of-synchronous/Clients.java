package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;

@SmartAsync.For(value = Client.class, async = {"load", "name"})
//                                                     ^ error: 'name()' does not return an asynchronous value or a type with a facade, so it is not changed anyway; remove it from 'async' [SmartAsync:AsyncNotSupported]
interface Clients {}

interface Client {
  CompletableFuture<String> load();

  CompletableFuture<String> loadAll();

  String name();
}

package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;

@SmartAsync.For(value = Client.class, async = "lod")
//                                            ^ error: 'Client' has no method 'lod'; write the name of a method that returns an asynchronous value, or remove it from 'async' [SmartAsync:UnknownMethod]
interface Clients {}

interface Client {
  CompletableFuture<String> load();
}

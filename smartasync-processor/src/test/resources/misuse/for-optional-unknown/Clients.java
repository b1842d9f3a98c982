package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

@SmartAsync.For(value = Client.class, optional = "lod")
//                                               ^ error: 'Client' has no method 'lod'; write the name of a method that returns an asynchronous value, or remove it from 'optional' [SmartAsync:UnknownMethod]
interface Clients {}

interface Client {
  CompletableFuture<String> load();

  Flow.Publisher<String> watch();

  Flow.Publisher<Void> flush();

  String name();
}

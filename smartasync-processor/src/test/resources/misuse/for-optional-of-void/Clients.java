package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

@SmartAsync.For(value = Client.class, optional = "flush")
//                                               ^ error: 'flush()' does not return an asynchronous value that can be absent; remove it from 'optional' [SmartAsync:OptionalNotSupported]
interface Clients {}

interface Client {
  CompletableFuture<String> load();

  Flow.Publisher<String> watch();

  Flow.Publisher<Void> flush();

  String name();
}

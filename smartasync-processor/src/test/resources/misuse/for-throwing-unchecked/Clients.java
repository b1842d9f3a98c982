package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

@SmartAsync.For(value = Client.class, throwing = IllegalStateException.class)
//                                                                    ^ error: 'IllegalStateException' is an unchecked exception, which the twin throws without declaring it; remove it from 'throwing' [SmartAsync:UncheckedThrowing]
interface Clients {}

interface Client {
  CompletableFuture<String> load();

  Flow.Publisher<String> watch();

  Flow.Publisher<Void> flush();

  String name();
}

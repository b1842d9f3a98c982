package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

@SmartAsync.For(value = Client.class, follow = Other.class)
//                                                  ^ error: no method of 'Client' returns 'Other'; remove it from 'follow', or move it to 'value' [SmartAsync:FollowNotReturned]
interface Clients {}

interface Client {
  CompletableFuture<String> load();

  Flow.Publisher<String> watch();

  Flow.Publisher<Void> flush();

  String name();
}

interface Other {
  CompletableFuture<String> load();
}

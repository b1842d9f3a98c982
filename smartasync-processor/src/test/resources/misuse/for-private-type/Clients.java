package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

public class Clients {

  @SmartAsync.For(Client.class)
  //                    ^ error: 'Client' is private, so the generated interface cannot refer to it; make it package-private or public [SmartAsync:PrivateType]
  interface Facades {}

  private interface Client {
    CompletableFuture<String> load();
  }
}

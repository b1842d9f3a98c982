package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

public class Clients {

  @SmartAsync.For(Client.class)
  //                    ^ error: Client is private, and its facade in misuse could not see it; make it package-private or public
  interface Facades {}

  private interface Client {
    CompletableFuture<String> load();
  }
}

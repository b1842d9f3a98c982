package misuse;

import io.smartasync.SmartAsync;
import misuse.other.Base;

public class Clients extends Base {

  @SmartAsync.For(Client.class)
  //                    ^ error: Client is not public, and its facade in misuse could not see it; annotate its own package, misuse.other, or name a public supertype of it
  interface Facades {}
}

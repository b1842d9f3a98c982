package misuse;

import io.smartasync.SmartAsync;
import reactor.core.publisher.Flux;

public abstract class Users {

  @SmartAsync(prefetch = -1)
  //                     ^ error: 'prefetch = -1' is negative; write 1 or more, or remove 'prefetch' [SmartAsync:InvalidPrefetch]
  public abstract Flux<String> all();
}

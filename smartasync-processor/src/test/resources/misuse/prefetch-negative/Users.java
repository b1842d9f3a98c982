package misuse;

import io.smartasync.SmartAsync;
import reactor.core.publisher.Flux;

public abstract class Users {

  @SmartAsync(prefetch = -1)
  //                     ^ error: prefetch = -1 is less than nothing; write 1 or more, or leave it out
  public abstract Flux<String> all();
}

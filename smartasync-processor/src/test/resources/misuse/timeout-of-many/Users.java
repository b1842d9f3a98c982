package misuse;

import io.smartasync.SmartAsync;
import reactor.core.publisher.Flux;

public abstract class Users {

  @SmartAsync(timeout = "30s")
  //                    ^ error: all() has many values and no one time for them, so timeout has no use; use the timeout of the library that makes them, or leave it out
  public abstract Flux<String> all();
}

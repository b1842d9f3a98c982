package misuse;

import io.smartasync.SmartAsync;
import reactor.core.publisher.Flux;

public abstract class Users {

  @SmartAsync(timeout = "30s")
  //                    ^ error: 'timeout' is not supported on a method that returns many values; use the timeout of the library that produces the values, or remove 'timeout' [SmartAsync:TimeoutNotSupported]
  public abstract Flux<String> all();
}

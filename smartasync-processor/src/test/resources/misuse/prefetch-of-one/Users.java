package misuse;

import io.smartasync.SmartAsync;
import reactor.core.publisher.Mono;

public abstract class Users {

  @SmartAsync(prefetch = 16)
  //                     ^ error: 'prefetch' is supported only on a method whose twin returns a stream; remove 'prefetch' [SmartAsync:PrefetchNotSupported]
  public abstract Mono<String> find(long id);
}

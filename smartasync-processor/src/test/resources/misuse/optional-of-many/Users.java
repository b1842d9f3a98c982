package misuse;

import io.smartasync.SmartAsync;
import reactor.core.publisher.Flux;

public abstract class Users {

  @SmartAsync(optional = true)
  //                     ^ error: all() does not return one asynchronous value that could be absent, so optional has no use; leave it out
  public abstract Flux<String> all();
}

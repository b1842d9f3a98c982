package misuse;

import io.smartasync.SmartAsync;
import reactor.core.publisher.Mono;

public abstract class Users {

  @SmartAsync(prefetch = 16)
  //                     ^ error: find(long) has no twin that returns a stream, so prefetch has no use; leave it out
  public abstract Mono<String> find(long id);
}

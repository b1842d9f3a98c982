package misuse;

import io.smartasync.SmartAsync;
import reactor.core.publisher.Flux;

public abstract class Users {

  @SmartAsync(as = Flux.class)
  //                   ^ error: find(long) returns one value, and a Flux does not hold one; write as = Mono.class, say, or leave it out
  public abstract String find(long id);
}

package misuse;

import io.smartasync.SmartAsync;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

public abstract class Users {

  @SmartAsync(as = Mono.class)
  //                   ^ error: all() returns a Stream, and a Mono holds one value at most; write as = Flux.class, say, or leave it out
  public abstract Stream<String> all();
}

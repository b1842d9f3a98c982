package misuse;

import io.smartasync.SmartAsync;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

public abstract class Users {

  @SmartAsync(as = Mono.class)
  //                   ^ error: 'as = Mono.class' does not fit a method that returns a 'Stream', because 'Mono' holds at most one value; write for example 'as = Flux.class', or remove 'as' [SmartAsync:AsDoesNotFit]
  public abstract Stream<String> all();
}

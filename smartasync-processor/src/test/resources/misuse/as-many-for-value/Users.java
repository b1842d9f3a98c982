package misuse;

import io.smartasync.SmartAsync;
import reactor.core.publisher.Flux;

public abstract class Users {

  @SmartAsync(as = Flux.class)
  //                   ^ error: 'as = Flux.class' does not fit a method that returns one value, because 'Flux' does not hold exactly one; write for example 'as = Mono.class', or remove 'as' [SmartAsync:AsDoesNotFit]
  public abstract String find(long id);
}

package misuse;

import io.smartasync.SmartAsync;
import java.io.IOException;
import reactor.core.publisher.Flux;

public abstract class Users {

  @SmartAsync(throwing = IOException.class)
  //                                ^ error: 'throwing' is not supported on a method that returns many values, because the operations of a stream throw no checked exceptions; remove 'throwing' [SmartAsync:ThrowingNotSupported]
  public abstract Flux<String> all();
}

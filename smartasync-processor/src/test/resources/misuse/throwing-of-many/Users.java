package misuse;

import io.smartasync.SmartAsync;
import java.io.IOException;
import reactor.core.publisher.Flux;

public abstract class Users {

  @SmartAsync(throwing = IOException.class)
  //                                ^ error: all() has a twin that returns a stream, whose operations throw no checked exceptions, so throwing has no use; leave it out
  public abstract Flux<String> all();
}

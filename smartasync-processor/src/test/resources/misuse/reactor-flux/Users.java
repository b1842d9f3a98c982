package misuse;

import io.smartasync.SmartAsync;
import reactor.core.publisher.Flux;

public abstract class Users {

  @SmartAsync
  public abstract Flux<String> findAll(long id);
}

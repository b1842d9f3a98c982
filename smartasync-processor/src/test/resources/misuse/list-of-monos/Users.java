package misuse;

import io.smartasync.SmartAsync;
import java.util.List;
import reactor.core.publisher.Mono;

public abstract class Users {

  @SmartAsync
  public abstract List<? extends Mono<String>> find(long id);
  //                                           ^ warning: 'find(long)' returns 'List' with asynchronous values ('Mono'), and its twin completes without waiting for them; wait for them in the method, for example with 'Async.await' or 'Async.all', or suppress this warning: '@SuppressWarnings("SmartAsync:NotAValue")' [SmartAsync:NotAValue]
}

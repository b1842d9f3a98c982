package misuse;

import io.smartasync.SmartAsync;

public abstract class Users {

  @SmartAsync(as = String.class)
  //                     ^ error: 'as = String.class' is not supported, because a twin cannot return this type; write one of 'CompletableFuture', 'CompletionStage', 'Mono', 'Single', 'Maybe', 'Completable', 'Uni', 'Future', 'Multi', 'Flow.Publisher', 'Flux', 'Flowable', 'Publisher', or remove 'as' [SmartAsync:UnsupportedAs]
  public abstract String find(long id);
}

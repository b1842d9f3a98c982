package misuse;

import io.smartasync.SmartAsync;

public abstract class Users {

  @SmartAsync(as = String.class)
  //                     ^ error: as = String.class is not a type that a twin can return; write one of CompletableFuture, CompletionStage, Mono, Single, Maybe, Completable, Uni, Future, Multi, Flow.Publisher, Flux, Flowable, Publisher, or leave it out
  public abstract String find(long id);
}

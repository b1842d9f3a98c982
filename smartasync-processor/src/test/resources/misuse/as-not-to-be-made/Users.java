package misuse;

import io.reactivex.rxjava3.core.Observable;
import io.smartasync.SmartAsync;
import java.util.stream.Stream;

public abstract class Users {

  @SmartAsync(as = Observable.class)
  //                         ^ error: as = Observable.class is not a type that a twin can return; write one of CompletableFuture, CompletionStage, Mono, Single, Maybe, Completable, Uni, Future, Multi, Flow.Publisher, Flux, Flowable, Publisher, or leave it out
  public abstract Stream<String> all();
}

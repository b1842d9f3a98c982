package misuse;

import io.reactivex.rxjava3.core.Observable;
import io.smartasync.SmartAsync;
import java.util.stream.Stream;

public abstract class Users {

  @SmartAsync(as = Observable.class)
  //                         ^ error: 'as = Observable.class' is not supported, because a twin cannot return this type; write one of 'CompletableFuture', 'CompletionStage', 'Mono', 'Single', 'Maybe', 'Completable', 'Uni', 'Future', 'Multi', 'Flow.Publisher', 'Flux', 'Flowable', 'Publisher', or remove 'as' [SmartAsync:UnsupportedAs]
  public abstract Stream<String> all();
}

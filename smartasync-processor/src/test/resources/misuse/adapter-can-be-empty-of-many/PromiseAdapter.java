package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.Flow;

@SmartAsync.Adapter(canBeEmpty = true)
//                               ^ error: 'canBeEmpty' is not supported in an adapter with 'toPublisher', because a publisher can always be empty; remove 'canBeEmpty' [SmartAsync:CanBeEmptyNotSupported]
public final class PromiseAdapter {

  public static <T> Flow.Publisher<T> toPublisher(Promise<T> promise) {
    throw new AssertionError();
  }
}

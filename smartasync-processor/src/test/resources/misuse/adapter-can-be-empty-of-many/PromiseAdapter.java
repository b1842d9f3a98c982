package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.Flow;

@SmartAsync.Adapter(canBeEmpty = true)
//                               ^ error: a stream has no values where a publisher has none, so canBeEmpty has no use; leave it out
public final class PromiseAdapter {

  public static <T> Flow.Publisher<T> toPublisher(Promise<T> promise) {
    throw new AssertionError();
  }
}

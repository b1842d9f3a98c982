package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.Flow;

@SmartAsync.Adapter
public final class PromiseAdapter {

  public static <T> Flow.Publisher<T> toPublisher(Promise<T> promise) {
    throw new AssertionError();
  }

  public static <T> Promise<T> fromPublisher(Iterable<T> values) {
  //                           ^ error: 'fromPublisher(Iterable)' does not create a 'Promise<T>' from a publisher of its values; write 'public static <T> Promise<T> fromPublisher(Flow.Publisher<T> publisher)' [SmartAsync:AdapterFactorySignature]
    throw new AssertionError();
  }
}

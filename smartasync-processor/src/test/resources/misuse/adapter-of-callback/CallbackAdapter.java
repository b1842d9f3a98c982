package misuse;

import io.smartasync.SmartAsync;
import java.util.List;
import java.util.concurrent.CompletableFuture;

@SmartAsync.Adapter
public final class CallbackAdapter {

  public interface Callback {
    void onRows(List<String> rows);

    default void onDone() {}
  }

  public static CompletableFuture<List<String>> toFuture(Callback callback) {
  //                                                              ^ error: 'Callback' receives a value and does not hold one, so that no method can return a 'Callback' as its result; adapt a type that methods return, or declare 'toCallback', which makes a 'Callback' from a 'Completer' or an 'Emitter' [SmartAsync:AdapterOfCallback]
    throw new AssertionError();
  }
}

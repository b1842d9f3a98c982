import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

@SmartAsync.Adapter
public class CallbackAdapter {

  public static <T> Callback<T> toCallback(CompletableFuture<T> future) {
  //                            ^ error: 'toCallback(CompletableFuture)' must have one parameter, a 'Completer' or an 'Emitter', and return the callback; write for example '<T> Callback<T> toCallback(Completer<T> completer)' [SmartAsync:AdapterCallbackSignature]
    return future::complete;
  }

  public interface Callback<T> extends Consumer<T> {}
}

package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;

@SmartAsync.Adapter
public final class DoneAdapter {

  public abstract static class Done {
    public abstract void done();

    public abstract void failed(RuntimeException failure);
  }

  public static CompletableFuture<Void> toFuture(Done done) {
  //                                                  ^ error: 'Done' receives a value and does not hold one, so that no method can return a 'Done' as its result; adapt a type that methods return, or declare 'toCallback', which makes a 'Done' from a 'Completer' or an 'Emitter' [SmartAsync:AdapterOfCallback]
    throw new AssertionError();
  }
}

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
  //                                                  ^ error: 'Done' receives a value and does not hold one, so that no method can return a 'Done' as its result; adapt a type that methods return, or write a method that returns a 'CompletableFuture' and completes it in the callback [SmartAsync:AdapterOfCallback]
    throw new AssertionError();
  }
}

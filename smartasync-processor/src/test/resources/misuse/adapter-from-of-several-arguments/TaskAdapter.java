package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

@SmartAsync.Adapter
public final class TaskAdapter {

  public interface Task<E, T> {}

  public static <E, T> CompletionStage<T> toFuture(Task<E, T> task) {
    throw new AssertionError();
  }

  public static <E, T> Task<E, T> fromFuture(CompletableFuture<T> future) {
  //                              ^ error: 'fromFuture(CompletableFuture)' cannot be called, because the type arguments of 'Task' do not follow from the value that it holds; remove it [SmartAsync:AdapterFactoryNotInferable]
    throw new AssertionError();
  }
}

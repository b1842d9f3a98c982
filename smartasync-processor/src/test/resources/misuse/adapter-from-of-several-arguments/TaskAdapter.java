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
  //                              ^ error: what a Task holds does not tell all its type arguments, so that no twin can be one; remove fromFuture(CompletableFuture)
    throw new AssertionError();
  }
}

package voidbase;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;

public interface Task<T> extends SmartTask<T> {

  @SmartAsync
  @Override
  CompletableFuture<T> runAsync();

  @SmartAsync
  @Override
  CompletableFuture<?> traceAsync();
}

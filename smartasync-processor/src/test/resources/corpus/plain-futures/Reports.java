package plain;

import io.smartasync.SmartAsync;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;

public class Reports implements SmartReports, AutoCloseable {

  private final ExecutorService executor = Executors.newCachedThreadPool();

  @Override
  @SmartAsync
  public Future<String> renderAsync(int pages) {
    return executor.submit(
        () -> {
          if (pages < 1) {
            throw new IllegalArgumentException("no pages");
          }
          return pages + " pages";
        });
  }

  @Override
  @SmartAsync(throwing = TimeoutException.class, timeout = "10ms")
  public Future<String> neverAsync() {
    return new FutureTask<>(() -> "never run");
  }

  @Override
  @SmartAsync(throwing = ExecutionException.class)
  public Future<?> printAsync() {
    return executor.submit(() -> {});
  }

  @Override
  public void close() {
    executor.close();
  }
}

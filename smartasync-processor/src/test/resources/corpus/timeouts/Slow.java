package timeouts;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;

public class Slow implements SmartSlow {

  volatile CompletableFuture<String> last = new CompletableFuture<>();
  volatile boolean wasInterrupted;

  /** Never done. */
  @SmartAsync(timeout = "20ms")
  @Override
  public CompletableFuture<String> neverAsync() {
    last = new CompletableFuture<>();
    return last;
  }

  @SmartAsync(timeout = "20ms", throwing = TimeoutException.class)
  @Override
  public CompletableFuture<String> declaredAsync() {
    return new CompletableFuture<>();
  }

  @SmartAsync(timeout = "90s")
  @Override
  public CompletableFuture<String> quickAsync() {
    return CompletableFuture.completedFuture("quick");
  }

  @SmartAsync(timeout = "20ms")
  @Override
  public void sleep() throws InterruptedException {
    try {
      Thread.sleep(10_000);
    } catch (InterruptedException e) {
      wasInterrupted = true;
      throw e;
    }
  }

  @SmartAsync(timeout = "120m")
  @Override
  public String compute() {
    return "computed";
  }

  @SmartAsync(timeout = "24h")
  @Override
  public String day() {
    return "day";
  }
}

package typelevel;

import io.smartasync.SmartAsync;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/** Settings for all, some of which a method changes. */
@SmartAsync(timeout = "10s", throwing = IOException.class)
public class Service implements SmartService, AutoCloseable, Comparable<Service> {

  @Override
  public CompletableFuture<String> loadAsync() {
    return CompletableFuture.failedFuture(new IOException("disk"));
  }

  @SmartAsync(throwing = ClassNotFoundException.class, name = "loadClassNow")
  @Override
  public CompletableFuture<Class<?>> loadClassAsync(String name) {
    return CompletableFuture.failedFuture(new ClassNotFoundException(name));
  }

  @Override
  public int compareTo(Service other) {
    return 0;
  }

  @Override
  public void close() {}

  @Override
  public boolean equals(Object other) {
    return other instanceof Service;
  }

  @Override
  public int hashCode() {
    return 1;
  }

  protected void helper() {}
}

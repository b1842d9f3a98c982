package closeables;

import io.smartasync.SmartAsync;
import java.io.Closeable;
import java.io.FileNotFoundException;
import java.util.concurrent.CompletableFuture;

/** Types that are closeable themselves. */
class Files {

  boolean isClosed;

  static class Abandoned extends Files implements Closeable, SmartFiles_Abandoned {
    @Override
    @SmartAsync
    public CompletableFuture<Void> closeAsync() {
      isClosed = true;
      return CompletableFuture.completedFuture(null);
    }
  }

  static class Failing implements Closeable, SmartFiles_Failing {
    @Override
    @SmartAsync(throwing = FileNotFoundException.class)
    public CompletableFuture<Void> closeAsync() {
      return CompletableFuture.failedFuture(new FileNotFoundException("gone"));
    }
  }

  static class Plain implements AutoCloseable, SmartFiles_Plain {
    boolean isClosed;

    @Override
    @SmartAsync
    public CompletableFuture<Void> closeAsync() {
      isClosed = true;
      return CompletableFuture.completedFuture(null);
    }
  }

  /** A generic method is not the one of AutoCloseable. */
  static class Generic implements SmartFiles_Generic {
    boolean isClosed;

    @Override
    @SmartAsync
    public <R> CompletableFuture<Void> closeAsync() {
      isClosed = true;
      return CompletableFuture.completedFuture(null);
    }
  }

  @SmartAsync.For(Remote.class)
  interface Remote {
    <R> CompletableFuture<Void> close();
  }
}

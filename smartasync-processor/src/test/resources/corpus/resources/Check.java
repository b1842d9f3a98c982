package resources;

import io.smartasync.Async;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

final class Check {
  private Check() {}

  public static void main(String[] args) throws IOException {
    Connection connection = new Connection();
    try (SmartConnection variant = SmartConnection.of(connection)) {
      variant.query("SELECT");
      throw new AssertionError("selected");
    } catch (IllegalStateException e) {
      assert e.getMessage().equals("no such table");
      boolean isSuppressed = false;
      for (Throwable suppressed : e.getSuppressed()) {
        isSuppressed |= "cannot close".equals(suppressed.getMessage());
      }
      assert isSuppressed;
    }
    assert connection.calls.equals(java.util.List.of("SELECT", "close"));

    Pool pool = new Pool() {};
    try (pool) {
      assert !pool.isClosed;
    }
    assert pool.isClosed;

    Store store = new Store();
    try (SmartStore variant = store) {
      assert !store.isClosed : variant;
    }
    try {
      SmartStore.of(store).closeAsync().join();
      throw new AssertionError("closed again");
    } catch (java.util.concurrent.CompletionException e) {
      assert e.getCause() instanceof IOException;
    }

    // An interrupt and an exceeded deadline do not keep a resource from being released.
    Session session = new Session();
    Thread.currentThread().interrupt();
    session.close();
    assert Thread.interrupted();
    assert session.isClosed;

    Session late = new Session();
    Async.runWithDeadline(Duration.ZERO, () -> late.close());
    assert late.isClosed;

    Spool spool = new Spool();
    CompletableFuture<Void> closing = Async.withDeadline(Duration.ZERO, () -> spool.closeAsync());
    closing.join();
    assert spool.isClosed;
  }
}

import static io.smartasync.Async.await;

import fixture.Users;
import io.smartasync.Async;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

class Case {
  private static final Duration SHORT = Duration.ofMillis(100);
  private final Users users = new Users();

  private static CompletableFuture<String> load() {
    return new CompletableFuture<>();
  }

  CompletableFuture<String> started() {
    // BUG: The body only starts an operation and returns its CompletableFuture, which the deadline does not limit
    return Async.withDeadline(SHORT, () -> load());
  }

  // None of these is wrong.

  String awaited() {
    return Async.withDeadline(SHORT, () -> await(load()));
  }

  CompletableFuture<String> aTwin() {
    return Async.withDeadline(SHORT, () -> users.findAsync(1));
  }

  CompletableFuture<String> aBody() {
    return Async.withDeadline(SHORT, () -> Async.start(() -> await(load())));
  }

  String synchronous() {
    return Async.withDeadline(SHORT, () -> users.find(1));
  }
}

import static io.smartasync.Async.await;

import fixture.SmartClient;
import fixture.Users;
import io.smartasync.Async;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

class Case {
  private static final Duration SHORT = Duration.ofMillis(100);
  private final Users users = new Users();

  private static CompletableFuture<String> load() {
    return new CompletableFuture<>();
  }

  CompletableFuture<String> started() {
    // BUG: The body only starts an operation and returns its CompletableFuture, which the deadline does not limit
    return load().orTimeout(SHORT.toNanos(), TimeUnit.NANOSECONDS);
  }

  CompletableFuture<String> mapped() {
    // BUG: The body only starts an operation and returns its CompletableFuture
    return load().thenApply(String::trim).orTimeout(SHORT.toNanos(), TimeUnit.NANOSECONDS);
  }

  private static String own(String name) {
    return name + "!";
  }

  CompletableFuture<String> mappedByAMethod() {
    return Async.withDeadline(SHORT, () -> load().thenApply(Case::own));
  }

  Stream<String> aStream() {
    // BUG: The stream of namesBlocking waits where it is consumed, which the deadline does not limit
    return Async.withDeadline(SHORT, () -> users.namesBlocking());
  }

  Stream<String> aStreamOfAFacade(SmartClient<String> client) {
    // BUG: The stream of list waits where it is consumed, which the deadline does not limit
    return Async.withDeadline(SHORT, () -> client.list());
  }

  CompletableFuture<String> aWrappedClient(SmartClient<String> client) {
    // BUG: The body only starts an operation and returns its CompletableFuture
    return client.async().get(1).orTimeout(SHORT.toNanos(), TimeUnit.NANOSECONDS);
  }

  // None of these is wrong.

  String aFacade(SmartClient<String> client) {
    return Async.withDeadline(SHORT, () -> client.get(1));
  }

  List<String> aConsumedStream(SmartClient<String> client) {
    return Async.withDeadline(SHORT, () -> client.list().toList());
  }

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

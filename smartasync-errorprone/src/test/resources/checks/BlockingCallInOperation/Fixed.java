import io.smartasync.Async;
import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import reactor.core.publisher.Mono;

class Holder {
  public static class Case implements SmartHolder_Case {
    private final CompletableFuture<String> cached = new CompletableFuture<>();

    private static CompletableFuture<String> load() {
      return CompletableFuture.completedFuture("value");
    }

    @Override
    @SmartAsync
    public String joined() {
      // BUG: join ignores the deadline, does not cancel on interruption and wraps exceptions; write Async.await(load())
      return Async.await(load());
    }

    @Override
    @SmartAsync
    public String got() throws InterruptedException, ExecutionException {
      // BUG: get ignores the deadline
      return Async.await(load());
    }

    @Override
    @SmartAsync
    public String limited() throws InterruptedException, ExecutionException, TimeoutException {
      // BUG: write Async.await(load())
      return load().get(1, TimeUnit.SECONDS);
    }

    @Override
    @SmartAsync
    public String blocked() {
      // BUG: write Async.await(Mono.just("a").toFuture())
      return Async.await(Mono.just("a").toFuture());
    }

    @Override
    @SmartAsync
    public String caught() {
      try {
        // BUG: get ignores the deadline
        return load().get();
      } catch (ExecutionException | InterruptedException e) {
        return "none";
      }
    }

    @Override
    @SmartAsync
    public CompletableFuture<String> laterAsync() {
      // BUG: join waits before this operation returns; continue in a dependent stage
      return CompletableFuture.completedFuture(load().join());
    }

    // None of these is wrong.

    @Override
    @SmartAsync
    public String awaited() {
      return Async.await(load());
    }

    @Override
    @SmartAsync
    public String bothAreDone() {
      CompletableFuture<String> a = load();
      CompletableFuture<String> b = load();
      Async.await(CompletableFuture.allOf(a, b));
      return a.join() + b.join();
    }

    @Override
    @SmartAsync
    public CompletableFuture<String> cachedAsync() {
      return cached.isDone() ? CompletableFuture.completedFuture(cached.join()) : cached;
    }

    @Override
    @SmartAsync
    public CompletableFuture<String> combinedAsync() {
      CompletableFuture<String> a = load();
      return CompletableFuture.allOf(a).thenApply(none -> a.join());
    }

    @Override
    @SmartAsync
    public String text() {
      return String.join(",", "a", "b") + java.util.Map.of("a", "b").get("a");
    }

    public String noOperation() {
      return load().join();
    }
  }
}

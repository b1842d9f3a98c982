package store;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeoutException;

/** A store. */
public class Store {

  private final CompletableFuture<String> never = new CompletableFuture<>();

  public CompletableFuture<String> load(String key) {
    return CompletableFuture.failedFuture(
        key.isEmpty() ? new IOException("no key") : new TimeoutException(key));
  }

  public CompletableFuture<Integer> parse(String text) throws ClassNotFoundException {
    if (text.isEmpty()) {
      throw new ClassNotFoundException("nothing to parse");
    }
    return CompletableFuture.completedFuture(Integer.valueOf(text));
  }

  public CompletableFuture<String> never() {
    return never;
  }

  public boolean isCancelled() {
    return never.isCancelled();
  }

  /** Closes it, and waits. */
  public void close() throws InterruptedException {
    Thread.sleep(0);
  }

  public CompletableFuture<Void> closeAsync() {
    return CompletableFuture.completedFuture(null);
  }

  /** Another type. */
  public static class Cache {
    public Store store() {
      return new Store();
    }

    public CompletableFuture<String> find(boolean isThere) {
      return CompletableFuture.completedFuture(isThere ? "found" : null);
    }

    public Flow.Publisher<String> peek() {
      return subscriber -> {
        subscriber.onSubscribe(
            new Flow.Subscription() {
              @Override
              public void request(long n) {}

              @Override
              public void cancel() {}
            });
        subscriber.onNext("peeked");
        subscriber.onComplete();
      };
    }
  }
}

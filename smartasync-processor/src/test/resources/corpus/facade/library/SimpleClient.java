package client;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.function.Function;

@SuppressWarnings({"overloads", "removal"}) // as the interface has it
final class SimpleClient<K extends Comparable<K>> implements Client<K> {

  private final K key;
  private final List<String> calls = new ArrayList<>();

  SimpleClient(K key) {
    this.key = key;
  }

  @Override
  public CompletableFuture<String> send(Request request) {
    return CompletableFuture.supplyAsync(() -> "sent " + request.text);
  }

  @Override
  public <R> CompletionStage<R> get(K wanted, Function<? super String, ? extends R> reader) {
    return CompletableFuture.supplyAsync(() -> reader.apply("value of " + wanted));
  }

  @Override
  @SuppressWarnings("unchecked")
  public <R> CompletableFuture<R> cast(String value) {
    return CompletableFuture.completedFuture((R) value);
  }

  @Override
  public CompletionStage<? extends List<K>> keys() {
    return CompletableFuture.completedStage(List.of(key));
  }

  @Override
  @SafeVarargs
  public final Future<K> first(K... keys) {
    return CompletableFuture.completedFuture(keys[0]);
  }

  @Override
  public CompletableFuture<Void> delete(K wanted) throws IOException {
    if (!wanted.equals(key)) {
      throw new IOException("no " + wanted);
    }
    return CompletableFuture.runAsync(() -> {});
  }

  @Override
  public Flow.Publisher<K> watch() {
    return subscriber ->
        subscriber.onSubscribe(
            new Flow.Subscription() {
              private int sent;

              @Override
              public void request(long n) {
                for (long i = 0; i < n && sent < 3; i++) {
                  sent++;
                  subscriber.onNext(key);
                  if (sent == 3) {
                    subscriber.onComplete();
                  }
                }
              }

              @Override
              public void cancel() {}
            });
  }

  @Override
  public Flow.Publisher<Void> flush() {
    return subscriber -> {
      subscriber.onSubscribe(
          new Flow.Subscription() {
            @Override
            public void request(long n) {}

            @Override
            public void cancel() {}
          });
      calls.add("flush");
      subscriber.onComplete();
    };
  }

  @Override
  public CompletableFuture<int[]> sizes() {
    return CompletableFuture.completedFuture(new int[] {1, 2});
  }

  @Override
  public int count() {
    return calls.size();
  }

  @Override
  @SafeVarargs
  public final String describe(char separator, K... keys) throws IOException {
    if (keys.length == 0) {
      throw new IOException("nothing to describe");
    }
    return calls + "" + separator + keys[0];
  }

  @Override
  public void reset() {
    calls.clear();
  }

  @Override
  public Client<K> with(String option) {
    calls.add(option);
    return this;
  }

  @Override
  @Deprecated
  public CompletableFuture<String> oldSend(String text) {
    return CompletableFuture.completedFuture("old " + text);
  }

  @Override
  @Deprecated(since = "1", forRemoval = true)
  public void oldReset() {
    calls.clear();
  }

  @Override
  public CompletableFuture<String> loadAsync(K wanted) {
    return CompletableFuture.completedFuture("loaded " + wanted);
  }

  @Override
  public String readAsync() {
    return "not asynchronous";
  }

  @Override
  public CompletableFuture<String> toStringAsync() {
    return CompletableFuture.completedFuture("text");
  }

  @Override
  public CompletableFuture<String> newAsync() {
    return CompletableFuture.completedFuture("new");
  }

  @Override
  public String wait(K wanted) {
    return "waited for " + wanted;
  }

  @Override
  public CompletableFuture<String> waitAsync(K wanted) {
    throw new AssertionError("there is a synchronous method");
  }

  @Override
  public CompletionStage<Long> ping() {
    return CompletableFuture.completedStage(7L);
  }

  @Override
  public CompletableFuture<Void> closeAsync() {
    calls.add("close");
    return CompletableFuture.runAsync(() -> {});
  }

  @Override
  public String toString() {
    return "client of " + key;
  }
}

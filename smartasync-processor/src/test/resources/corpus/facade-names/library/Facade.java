package names;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Has the names that a facade has, and those of what it uses. */
public class Facade<Async> implements Flow.Publisher<String> {

  public CompletableFuture<String> async() {
    return CompletableFuture.completedFuture("async");
  }

  public CompletableFuture<String> of(Facade<Async> other) {
    return CompletableFuture.completedFuture("of");
  }

  public String stream() {
    return "stream";
  }

  public CompletionStage<Integer> add(int Objects, int result, int Stream, int async) {
    return CompletableFuture.completedStage(Objects + result + Stream + async);
  }

  public Facade<Async> self(String result, int facade, Async Facade) {
    return this;
  }

  public CompletableFuture<Facade<Async>> later(String result, Object Async) {
    return CompletableFuture.completedFuture(this);
  }

  @Override
  public void subscribe(Flow.Subscriber<? super String> subscriber) {
    subscriber.onSubscribe(
        new Flow.Subscription() {
          @Override
          public void request(long n) {}

          @Override
          public void cancel() {}
        });
    subscriber.onComplete();
  }

  /** An inner class of a generic one. */
  public class Inner<T> {
    public CompletableFuture<Async> get(T value, Async other) {
      return CompletableFuture.completedFuture(other);
    }
  }

  public Inner<Integer> inner() {
    return new Inner<>();
  }

  /** Raw types in a deprecated method. */
  @Deprecated
  @SuppressWarnings("rawtypes")
  public CompletableFuture<String> rawOld(java.util.List list) {
    return CompletableFuture.completedFuture("old" + list.size());
  }

  /** Raw types. */
  @SuppressWarnings("rawtypes")
  public CompletableFuture<Inner> rawInner(java.util.List list) {
    return CompletableFuture.completedFuture(new Inner<Integer>());
  }

  @SuppressWarnings("rawtypes")
  public CompletionStage raw() {
    return CompletableFuture.completedStage("raw");
  }
}

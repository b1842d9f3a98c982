package absent;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
public class Users implements SmartUsers {

  @Override
  @SmartAsync(optional = true)
  public CompletableFuture<@Nullable String> findAsync(long id) {
    return CompletableFuture.completedFuture(id == 1 ? "Ada" : null);
  }

  @Override
  @SmartAsync(optional = true)
  public CompletionStage<Integer> age(long id) {
    return CompletableFuture.completedStage(36);
  }

  @Override
  @SmartAsync
  public CompletableFuture<@Nullable String> nickname(long id) {
    return CompletableFuture.completedFuture(null);
  }

  @Override
  @SmartAsync(single = true)
  public Flow.Publisher<String> first(int count) {
    return new Names(count);
  }

  @Override
  @SmartAsync(single = true, optional = true)
  public Flow.Publisher<String> firstIfAnyAsync(int count) {
    return new Names(count);
  }

  @Override
  @SmartAsync(single = true)
  public Flow.Publisher<@Nullable String> firstOrNullAsync(int count) {
    return new NullableNames(count);
  }

  @Override
  @SmartAsync
  public Flow.Publisher<Void> pingAsync() {
    return subscriber -> {
      subscriber.onSubscribe(new None());
      subscriber.onComplete();
    };
  }

  private record Names(int count) implements Flow.Publisher<String> {
    @Override
    public void subscribe(Flow.Subscriber<? super String> subscriber) {
      subscriber.onSubscribe(new None());
      for (int i = 0; i < count; i++) {
        subscriber.onNext("user " + i);
      }
      subscriber.onComplete();
    }
  }

  private record NullableNames(int count) implements Flow.Publisher<@Nullable String> {
    @Override
    public void subscribe(Flow.Subscriber<? super @Nullable String> subscriber) {
      new Names(count).subscribe(subscriber);
    }
  }

  private record None() implements Flow.Subscription {
    @Override
    public void request(long n) {}

    @Override
    public void cancel() {}
  }
}

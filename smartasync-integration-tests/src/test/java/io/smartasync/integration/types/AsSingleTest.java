package io.smartasync.integration.types;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.disposables.Disposable;
import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * RxJava's {@link Single} as the twin of direct style, and its {@link Completable} as the twin of a
 * method that returns nothing.
 */
class AsSingleTest extends AsOneContract {

  @SmartAsync(name = "AsSingleTwins", as = Single.class)
  static class Users extends Body implements AsSingleTwins {

    Users(Signals signals) {
      super(signals);
    }

    @Override
    public String value() {
      return run();
    }

    @Override
    @SmartAsync(as = Completable.class)
    public void nothing() {
      run();
    }

    @Override
    @SmartAsync(as = Completable.class)
    public void endlessNothing() throws InterruptedException {
      signals.workUntilCancelled();
    }

    @Override
    @SmartAsync
    public String fail(Throwable failure) throws Exception {
      return super.fail(failure);
    }

    @Override
    public String endless() throws InterruptedException {
      return signals.workUntilCancelled();
    }

    @Override
    @SmartAsync(timeout = "100ms")
    public String limited() throws InterruptedException {
      return signals.workUntilCancelled();
    }

    @Override
    @SuppressWarnings("NullAway") // the author returns null by mistake
    public String absent() {
      return null;
    }
  }

  private static Value value(Single<?> single) {
    return () -> {
      CompletableFuture<@Nullable Object> result = new CompletableFuture<>();
      Disposable subscription = single.subscribe(result::complete, result::completeExceptionally);
      return new Subscriber(result, subscription::dispose);
    };
  }

  private static Value value(Completable completable) {
    return () -> {
      CompletableFuture<@Nullable Object> result = new CompletableFuture<>();
      Disposable subscription =
          completable.subscribe(() -> result.complete(null), result::completeExceptionally);
      return new Subscriber(result, subscription::dispose);
    };
  }

  @Override
  Twins twins(CallStyle style, Signals signals) {
    Users users = new Users(signals);
    AsSingleTwins twins = style.choose(users, AsSingleTwins.of(users));
    return new Twins(
        () -> value(twins.valueAsync()),
        () -> value(twins.nothingAsync()),
        failure -> value(twins.failAsync(failure)),
        () -> value(twins.endlessAsync()),
        () -> value(twins.limitedAsync()));
  }

  @Override
  boolean runsForEachSubscriber() {
    return true;
  }

  @Test
  void cancellingACompletableInterruptsTheBody() throws Exception {
    Signals signals = new Signals();
    Subscriber subscriber = value(new Users(signals).endlessNothingAsync()).get();
    signals.awaitStart();
    subscriber.cancel().run();
    signals.awaitCancellation();
  }

  @Test
  void nullIsAFailure() throws Exception {
    Single<String> absent = new Users(new Signals()).absentAsync();
    assertThat(value(absent).get().awaitFailure()).isInstanceOf(NullPointerException.class);
  }
}

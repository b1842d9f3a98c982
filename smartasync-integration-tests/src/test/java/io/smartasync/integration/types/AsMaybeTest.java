package io.smartasync.integration.types;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.disposables.Disposable;
import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** RxJava's {@link Maybe} as the twin of direct style. */
class AsMaybeTest extends AsOneContract {

  @SmartAsync(name = "AsMaybeTwins", as = Maybe.class)
  static class Users extends Body implements AsMaybeTwins {

    Users(Signals signals) {
      super(signals);
    }

    @Override
    public String value() {
      return run();
    }

    @Override
    public void nothing() {
      run();
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
    public @Nullable String absent() {
      return null;
    }
  }

  private static Value value(Maybe<?> maybe) {
    return () -> {
      CompletableFuture<@Nullable Object> result = new CompletableFuture<>();
      Disposable subscription =
          maybe.subscribe(
              result::complete, result::completeExceptionally, () -> result.complete(null));
      return new Subscriber(result, subscription::dispose);
    };
  }

  @Override
  Twins twins(CallStyle style, Signals signals) {
    Users users = new Users(signals);
    AsMaybeTwins twins = style.choose(users, AsMaybeTwins.of(users));
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
  void nullIsEmpty() throws Exception {
    Maybe<String> absent = new Users(new Signals()).absentAsync();
    assertThat(value(absent.switchIfEmpty(Maybe.just("empty"))).get().await()).isEqualTo("empty");
  }
}

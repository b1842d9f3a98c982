package io.smartasync.integration.types;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

/** Reactor's {@link Mono} as the twin of direct style. */
class AsMonoTest extends AsOneContract {

  @SmartAsync(name = "AsMonoTwins", as = Mono.class)
  static class Users extends Body implements AsMonoTwins {

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

  private static Value value(Mono<?> mono) {
    return () -> {
      CompletableFuture<@Nullable Object> result = new CompletableFuture<>();
      Disposable subscription =
          mono.subscribe(
              result::complete, result::completeExceptionally, () -> result.complete(null));
      return new Subscriber(result, subscription::dispose);
    };
  }

  @Override
  Twins twins(CallStyle style, Signals signals) {
    Users users = new Users(signals);
    AsMonoTwins twins = style.choose(users, AsMonoTwins.of(users));
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
    Mono<String> absent = new Users(new Signals()).absentAsync();
    assertThat(value(absent.defaultIfEmpty("empty")).get().await()).isEqualTo("empty");
  }
}

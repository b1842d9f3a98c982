package io.smartasync.integration.types;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Mutiny's {@link Uni} as the twin of direct style. */
class AsUniTest extends AsOneContract {

  @SmartAsync(name = "AsUniTwins", as = Uni.class)
  static class Users extends Body implements AsUniTwins {

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

  private static Value value(Uni<?> uni) {
    return () -> {
      CompletableFuture<@Nullable Object> result = new CompletableFuture<>();
      Cancellable subscription =
          uni.subscribe().with(result::complete, result::completeExceptionally);
      return new Subscriber(result, subscription::cancel);
    };
  }

  @Override
  Twins twins(CallStyle style, Signals signals) {
    Users users = new Users(signals);
    AsUniTwins twins = style.choose(users, AsUniTwins.of(users));
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
  void nullIsANullItem() throws Exception {
    Uni<@Nullable String> absent = new Users(new Signals()).absentAsync();
    assertThat(value(absent).get().await()).isNull();
  }
}

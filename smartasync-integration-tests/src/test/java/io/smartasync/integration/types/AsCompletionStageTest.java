package io.smartasync.integration.types;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** {@link CompletionStage} as the twin of direct style. */
class AsCompletionStageTest extends AsOneContract {

  @SmartAsync(name = "AsCompletionStageTwins", as = CompletionStage.class)
  static class Users extends Body implements AsCompletionStageTwins {

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
  }

  private static Value value(CompletionStage<? extends @Nullable Object> stage) {
    return () -> {
      CompletableFuture<? extends @Nullable Object> future = stage.toCompletableFuture();
      return new Subscriber(future, () -> future.cancel(true));
    };
  }

  @Override
  Twins twins(CallStyle style, Signals signals) {
    Users users = new Users(signals);
    AsCompletionStageTwins twins = style.choose(users, AsCompletionStageTwins.of(users));
    return new Twins(
        () -> value(twins.valueAsync()),
        () -> value(twins.nothingAsync()),
        failure -> value(twins.failAsync(failure)),
        () -> value(twins.endlessAsync()),
        () -> value(twins.limitedAsync()));
  }

  @Override
  boolean runsForEachSubscriber() {
    return false;
  }
}

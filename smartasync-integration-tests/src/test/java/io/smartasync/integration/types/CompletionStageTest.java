package io.smartasync.integration.types;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartasync.SmartAsync;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The JDK's {@link CompletionStage}. */
class CompletionStageTest extends OneValueContract {

  @SmartAsync(name = "CompletionStageTwins")
  static class Users implements CompletionStageTwins {

    private final Signals signals;

    Users(Signals signals) {
      this.signals = signals;
    }

    @Override
    public CompletionStage<String> valueAsync() {
      return CompletableFuture.supplyAsync(() -> Thread.currentThread().getName(), Pool.EXECUTOR);
    }

    @Override
    public CompletionStage<Void> nothingAsync() {
      return CompletableFuture.runAsync(signals::start, Pool.EXECUTOR);
    }

    @Override
    @SmartAsync(throwing = IOException.class)
    public CompletionStage<String> failAsync(Throwable failure) {
      return CompletableFuture.supplyAsync(() -> failure, Pool.EXECUTOR)
          .thenCompose(CompletableFuture::failedFuture);
    }

    @Override
    public CompletionStage<String> endlessAsync() {
      CompletableFuture<String> endless = new CompletableFuture<>();
      signals.cancelWith(endless);
      signals.start();
      return endless;
    }

    @Override
    @SmartAsync(timeout = "20ms")
    public CompletionStage<String> limitedAsync() {
      return endlessAsync();
    }

    @Override
    public CompletionStage<@Nullable String> nullableAsync() {
      return CompletableFuture.supplyAsync(() -> null, Pool.EXECUTOR);
    }

    @Override
    @SmartAsync(optional = true)
    public CompletionStage<@Nullable String> optionalAsync() {
      return nullableAsync();
    }
  }

  private static CompletionStageTwins twins(CallStyle style, Signals signals) {
    Users users = new Users(signals);
    return style.choose(users, CompletionStageTwins.of(users));
  }

  @Override
  Variants variants(CallStyle style, Signals signals) {
    CompletionStageTwins twins = twins(style, signals);
    return new Variants(twins::value, twins::nothing, twins::endless, twins::limited);
  }

  @Override
  String fail(CallStyle style, Throwable failure) throws IOException {
    return twins(style, new Signals()).fail(failure);
  }

  @Override
  String valuePrefix() {
    return Pool.THREADS;
  }

  @Override
  void onEventLoop(Runnable task) {
    NettyEventLoop.GROUP.execute(task);
  }

  @Test
  void nullIsAbsent() {
    Users users = new Users(new Signals());
    assertThat(users.nullable()).isNull();
    assertThat(users.optional()).isEmpty();
  }
}

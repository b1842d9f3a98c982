package io.smartasync.integration.types;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartasync.SmartAsync;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The JDK's {@link CompletableFuture}. */
class CompletableFutureTest extends OneValueContract {

  @SmartAsync(name = "CompletableFutureTwins")
  static class Users implements CompletableFutureTwins {

    private final Signals signals;

    Users(Signals signals) {
      this.signals = signals;
    }

    @Override
    public CompletableFuture<String> valueAsync() {
      return CompletableFuture.supplyAsync(() -> Thread.currentThread().getName(), Pool.EXECUTOR);
    }

    @Override
    public CompletableFuture<Void> nothingAsync() {
      return CompletableFuture.runAsync(signals::start, Pool.EXECUTOR);
    }

    @Override
    @SmartAsync(throwing = IOException.class)
    public CompletableFuture<String> failAsync(Throwable failure) {
      return CompletableFuture.supplyAsync(() -> failure, Pool.EXECUTOR)
          .thenCompose(CompletableFuture::failedFuture);
    }

    @Override
    public CompletableFuture<String> endlessAsync() {
      CompletableFuture<String> endless = new CompletableFuture<>();
      signals.cancelWith(endless);
      signals.start();
      return endless;
    }

    @Override
    @SmartAsync(timeout = "20ms")
    public CompletableFuture<String> limitedAsync() {
      return endlessAsync();
    }

    @Override
    public CompletableFuture<@Nullable String> nullableAsync() {
      return CompletableFuture.supplyAsync(() -> null, Pool.EXECUTOR);
    }

    @Override
    @SmartAsync(optional = true)
    public CompletableFuture<@Nullable String> optionalAsync() {
      return nullableAsync();
    }
  }

  private static CompletableFutureTwins twins(CallStyle style, Signals signals) {
    Users users = new Users(signals);
    return style.choose(users, CompletableFutureTwins.of(users));
  }

  @Override
  Variants variants(CallStyle style, Signals signals) {
    CompletableFutureTwins twins = twins(style, signals);
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

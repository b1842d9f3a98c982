package io.smartasync.integration.types;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartasync.SmartAsync;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The JDK's {@link Future}, as its executors return it. */
class FutureTest extends OneValueContract {

  @SmartAsync(name = "FutureTwins")
  static class Users implements FutureTwins {

    private final Signals signals;

    Users(Signals signals) {
      this.signals = signals;
    }

    @Override
    public Future<String> valueAsync() {
      return Pool.EXECUTOR.submit(() -> Thread.currentThread().getName());
    }

    @Override
    public Future<@Nullable Void> nothingAsync() {
      return Pool.EXECUTOR.submit(
          () -> {
            signals.start();
            return null;
          });
    }

    @Override
    @SmartAsync(throwing = IOException.class)
    public Future<String> failAsync(Throwable failure) {
      return Pool.EXECUTOR.submit(failing(failure));
    }

    @Override
    public Future<String> endlessAsync() {
      return Pool.EXECUTOR.submit(signals::workUntilCancelled);
    }

    @Override
    @SmartAsync(timeout = "20ms")
    public Future<String> limitedAsync() throws InterruptedException {
      Future<String> endless = endlessAsync();
      signals.awaitStart();
      return endless;
    }

    @Override
    public ForkJoinTask<String> taskAsync() {
      return ForkJoinPool.commonPool().submit(() -> "joined");
    }

    @Override
    @SmartAsync(optional = true)
    public Future<@Nullable String> optionalAsync() {
      return Pool.EXECUTOR.submit(() -> null);
    }
  }

  private static FutureTwins twins(CallStyle style, Signals signals) {
    Users users = new Users(signals);
    return style.choose(users, FutureTwins.of(users));
  }

  private static Callable<String> failing(Throwable failure) {
    return () -> {
      if (failure instanceof Error error) {
        throw error;
      }
      throw (Exception) failure;
    };
  }

  @Override
  Variants variants(CallStyle style, Signals signals) {
    FutureTwins twins = twins(style, signals);
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
  void anyImplementationIsWaitedFor() {
    Users users = new Users(new Signals());
    assertThat(users.task()).isEqualTo("joined");
    assertThat(users.optional()).isEmpty();
  }
}

package io.smartasync.integration.types;

import com.google.api.core.ApiFuture;
import com.google.api.core.ApiFutures;
import com.google.api.core.SettableApiFuture;
import io.smartasync.SmartAsync;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** {@link ApiFuture}, as the clients of Google's services return it. */
class ApiFutureTest extends OneValueContract {

  @SmartAsync(name = "ApiFutureTwins")
  static class Users implements ApiFutureTwins {

    private final Signals signals;

    Users(Signals signals) {
      this.signals = signals;
    }

    @Override
    public ApiFuture<String> valueAsync() {
      return ApiFutures.transform(
          ApiFutures.immediateFuture(1), one -> Thread.currentThread().getName(), Pool.EXECUTOR);
    }

    @Override
    public ApiFuture<@Nullable Void> nothingAsync() {
      return ApiFutures.transform(
          ApiFutures.immediateFuture(1),
          one -> {
            signals.start();
            return null;
          },
          Pool.EXECUTOR);
    }

    @Override
    @SmartAsync(throwing = IOException.class)
    public ApiFuture<String> failAsync(Throwable failure) {
      return ApiFutures.transformAsync(
          ApiFutures.immediateFuture(1),
          one -> ApiFutures.immediateFailedFuture(failure),
          Pool.EXECUTOR);
    }

    /** Cancelling a dependent future also cancels its source in this library. */
    @Override
    public ApiFuture<Integer> endlessAsync() {
      SettableApiFuture<String> source = SettableApiFuture.create();
      source.addListener(
          () -> {
            if (source.isCancelled()) {
              signals.cancel();
            }
          },
          Pool.EXECUTOR);
      signals.start();
      return ApiFutures.transform(source, String::length, Pool.EXECUTOR);
    }

    @Override
    @SmartAsync(timeout = "20ms")
    public ApiFuture<Integer> limitedAsync() {
      return endlessAsync();
    }
  }

  private static ApiFutureTwins twins(CallStyle style, Signals signals) {
    Users users = new Users(signals);
    return style.choose(users, ApiFutureTwins.of(users));
  }

  @Override
  Variants variants(CallStyle style, Signals signals) {
    ApiFutureTwins twins = twins(style, signals);
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
}

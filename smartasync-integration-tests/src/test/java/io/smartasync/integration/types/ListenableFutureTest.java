package io.smartasync.integration.types;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.ListeningExecutorService;
import com.google.common.util.concurrent.MoreExecutors;
import io.smartasync.SmartAsync;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Guava's {@link ListenableFuture}. */
class ListenableFutureTest extends OneValueContract {

  @SmartAsync(name = "ListenableFutureTwins")
  static class Users implements ListenableFutureTwins {

    private static final ListeningExecutorService EXECUTOR =
        MoreExecutors.listeningDecorator(Pool.EXECUTOR);
    private final Signals signals;

    Users(Signals signals) {
      this.signals = signals;
    }

    @Override
    public ListenableFuture<String> valueAsync() {
      return EXECUTOR.submit(() -> Thread.currentThread().getName());
    }

    @Override
    public ListenableFuture<@Nullable Void> nothingAsync() {
      return Futures.submit(signals::start, EXECUTOR);
    }

    @Override
    @SmartAsync(throwing = IOException.class)
    public ListenableFuture<String> failAsync(Throwable failure) {
      return Futures.submitAsync(() -> Futures.immediateFailedFuture(failure), EXECUTOR);
    }

    /** Cancelling a dependent future also cancels its source in Guava. */
    @Override
    public ListenableFuture<Integer> endlessAsync() {
      ListenableFuture<String> work = EXECUTOR.submit(signals::workUntilCancelled);
      return Futures.transform(work, String::length, EXECUTOR);
    }

    @Override
    @SmartAsync(timeout = "20ms")
    public ListenableFuture<Integer> limitedAsync() throws InterruptedException {
      ListenableFuture<Integer> endless = endlessAsync();
      signals.awaitStart();
      return endless;
    }
  }

  private static ListenableFutureTwins twins(CallStyle style, Signals signals) {
    Users users = new Users(signals);
    return style.choose(users, ListenableFutureTwins.of(users));
  }

  @Override
  Variants variants(CallStyle style, Signals signals) {
    ListenableFutureTwins twins = twins(style, signals);
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

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

  @SmartAsync(name = "ListenableFutureDoors")
  static class Users implements ListenableFutureDoors {

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

    /** Cancelling what depends on a future cancels that too, in Guava. */
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

  private static ListenableFutureDoors door(Via via, Signals signals) {
    Users users = new Users(signals);
    return via.choose(users, ListenableFutureDoors.of(users));
  }

  @Override
  Doors doors(Via via, Signals signals) {
    ListenableFutureDoors door = door(via, signals);
    return new Doors(door::value, door::nothing, door::endless, door::limited);
  }

  @Override
  String fail(Via via, Throwable failure) throws IOException {
    return door(via, new Signals()).fail(failure);
  }

  @Override
  String beginningOfValue() {
    return Pool.THREADS;
  }

  @Override
  void onEventLoop(Runnable task) {
    NettyEventLoop.GROUP.execute(task);
  }
}

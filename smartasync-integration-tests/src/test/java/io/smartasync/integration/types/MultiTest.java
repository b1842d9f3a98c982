package io.smartasync.integration.types;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smartasync.SmartAsync;
import java.util.concurrent.Executor;

/** Mutiny's {@link Multi}. */
class MultiTest extends BackpressureContract {

  @SmartAsync(name = "MultiDoors", prefetch = PREFETCH)
  static class Rows implements MultiDoors {

    private static final Executor EXECUTOR = Infrastructure.getDefaultWorkerPool();
    private final Signals signals;

    Rows(Signals signals) {
      this.signals = signals;
    }

    @Override
    public Multi<Integer> numbers() {
      return Multi.createFrom().range(0, COUNT).emitOn(EXECUTOR);
    }

    @Override
    public Multi<Integer> endless() {
      return Multi.createFrom()
          .range(0, Integer.MAX_VALUE)
          .onSubscription()
          .invoke(signals::start)
          .onCancellation()
          .invoke(signals::cancel)
          .onRequest()
          .invoke(signals::request)
          .runSubscriptionOn(EXECUTOR);
    }

    @Override
    public Multi<Integer> silent() {
      return Multi.createFrom()
          .<Integer>nothing()
          .onSubscription()
          .invoke(signals::start)
          .onCancellation()
          .invoke(signals::cancel)
          .runSubscriptionOn(EXECUTOR);
    }

    @Override
    public Multi<Integer> failing(Throwable failure) {
      Multi<Integer> numbers = Multi.createFrom().range(0, COUNT);
      return Multi.createBy()
          .concatenating()
          .streams(numbers, Multi.createFrom().failure(failure))
          .runSubscriptionOn(EXECUTOR);
    }

    @Override
    public Multi<Void> nothing() {
      return Multi.createFrom()
          .<Void>empty()
          .onSubscription()
          .invoke(signals::start)
          .runSubscriptionOn(EXECUTOR);
    }
  }

  @Override
  Doors doors(Via via, Signals signals) {
    Rows rows = new Rows(signals);
    MultiDoors door = via.choose(rows, MultiDoors.of(rows));
    return new Doors(
        door::numbersBlocking,
        door::endlessBlocking,
        door::silentBlocking,
        door::failingBlocking,
        door::nothingBlocking);
  }

  @Override
  void onEventLoop(Runnable task) {
    NettyEventLoop.GROUP.execute(task);
  }
}

package io.smartasync.integration.types;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smartasync.SmartAsync;
import java.util.concurrent.Executor;

/** Mutiny's {@link Multi}. */
class MultiTest extends BackpressureContract {

  @SmartAsync(name = "MultiTwins", prefetch = PREFETCH)
  static class Rows implements MultiTwins {

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
  Variants variants(CallStyle style, Signals signals) {
    Rows rows = new Rows(signals);
    MultiTwins twins = style.choose(rows, MultiTwins.of(rows));
    return new Variants(
        twins::numbersBlocking,
        twins::endlessBlocking,
        twins::silentBlocking,
        twins::failingBlocking,
        twins::nothingBlocking);
  }

  @Override
  void onEventLoop(Runnable task) {
    NettyEventLoop.GROUP.execute(task);
  }
}

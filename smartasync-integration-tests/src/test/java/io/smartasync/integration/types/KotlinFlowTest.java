package io.smartasync.integration.types;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smartasync.SmartAsync;
import java.util.concurrent.Executor;
import kotlinx.coroutines.flow.Flow;
import kotlinx.coroutines.jdk9.ReactiveFlowKt;

/**
 * Kotlin's {@link Flow}, made of publishers that say what happens to them.
 *
 * <p>They have started when the flow requests elements: a flow that is cancelled before its
 * publisher has passed on the subscription does not cancel the subscription.
 */
class KotlinFlowTest extends ManyValuesContract {

  @SmartAsync(name = "KotlinFlowTwins", prefetch = PREFETCH)
  static class Rows implements KotlinFlowTwins {

    private static final Executor EXECUTOR = Infrastructure.getDefaultWorkerPool();
    private final Signals signals;

    Rows(Signals signals) {
      this.signals = signals;
    }

    @Override
    public Flow<Integer> numbers() {
      return ReactiveFlowKt.asFlow(Multi.createFrom().range(0, COUNT).emitOn(EXECUTOR));
    }

    @Override
    public Flow<Integer> endless() {
      return ReactiveFlowKt.asFlow(
          Multi.createFrom()
              .range(0, Integer.MAX_VALUE)
              .onRequest()
              .invoke(signals::start)
              .onCancellation()
              .invoke(signals::cancel)
              .runSubscriptionOn(EXECUTOR));
    }

    @Override
    public Flow<Integer> silent() {
      return ReactiveFlowKt.asFlow(
          Multi.createFrom()
              .<Integer>nothing()
              .onRequest()
              .invoke(signals::start)
              .onCancellation()
              .invoke(signals::cancel)
              .runSubscriptionOn(EXECUTOR));
    }

    @Override
    public Flow<Integer> failing(Throwable failure) {
      return ReactiveFlowKt.asFlow(
          Multi.createBy()
              .concatenating()
              .streams(Multi.createFrom().range(0, COUNT), Multi.createFrom().failure(failure))
              .runSubscriptionOn(EXECUTOR));
    }

    @Override
    public Flow<Void> nothing() {
      return ReactiveFlowKt.asFlow(
          Multi.createFrom()
              .<Void>empty()
              .onSubscription()
              .invoke(signals::start)
              .runSubscriptionOn(EXECUTOR));
    }
  }

  @Override
  Variants variants(CallStyle style, Signals signals) {
    Rows rows = new Rows(signals);
    KotlinFlowTwins twins = style.choose(rows, KotlinFlowTwins.of(rows));
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

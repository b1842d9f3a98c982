package io.smartasync.integration.types;

import io.smartasync.SmartAsync;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Reactor's {@link Flux}. */
class FluxTest extends BackpressureContract {

  @SmartAsync(name = "FluxTwins", prefetch = PREFETCH)
  static class Rows implements FluxTwins {

    private static final Scheduler SCHEDULER = Schedulers.parallel();
    private final Signals signals;

    Rows(Signals signals) {
      this.signals = signals;
    }

    @Override
    public Flux<Integer> numbers() {
      return Flux.range(0, COUNT).publishOn(SCHEDULER);
    }

    @Override
    public Flux<Integer> endless() {
      return Flux.range(0, Integer.MAX_VALUE)
          .doOnSubscribe(subscription -> signals.start())
          .doOnCancel(signals::cancel)
          .doOnRequest(signals::request)
          .subscribeOn(SCHEDULER);
    }

    @Override
    public Flux<Integer> silent() {
      return Flux.<Integer>never()
          .doOnSubscribe(subscription -> signals.start())
          .doOnCancel(signals::cancel)
          .subscribeOn(SCHEDULER);
    }

    @Override
    public Flux<Integer> failing(Throwable failure) {
      return Flux.range(0, COUNT).concatWith(Flux.error(failure)).publishOn(SCHEDULER);
    }

    @Override
    public Flux<Void> nothing() {
      return Flux.<Void>empty()
          .doOnSubscribe(subscription -> signals.start())
          .subscribeOn(SCHEDULER);
    }
  }

  @Override
  Variants variants(CallStyle style, Signals signals) {
    Rows rows = new Rows(signals);
    FluxTwins twins = style.choose(rows, FluxTwins.of(rows));
    return new Variants(
        twins::numbersBlocking,
        twins::endlessBlocking,
        twins::silentBlocking,
        twins::failingBlocking,
        twins::nothingBlocking);
  }

  @Override
  void onEventLoop(Runnable task) {
    Schedulers.parallel().schedule(task);
  }
}

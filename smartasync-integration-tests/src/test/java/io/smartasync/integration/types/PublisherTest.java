package io.smartasync.integration.types;

import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Scheduler;
import io.reactivex.rxjava3.schedulers.Schedulers;
import io.smartasync.SmartAsync;
import org.reactivestreams.Publisher;

/** Reactive Streams' {@link Publisher}, here implemented by RxJava. */
class PublisherTest extends BackpressureContract {

  @SmartAsync(name = "PublisherTwins", prefetch = PREFETCH)
  static class Rows implements PublisherTwins {

    private static final Scheduler SCHEDULER = Schedulers.computation();
    private final Signals signals;

    Rows(Signals signals) {
      this.signals = signals;
    }

    @Override
    public Publisher<Integer> numbers() {
      return Flowable.range(0, COUNT).observeOn(SCHEDULER);
    }

    @Override
    public Publisher<Integer> endless() {
      return Flowable.range(0, Integer.MAX_VALUE)
          .doOnSubscribe(subscription -> signals.start())
          .doOnCancel(signals::cancel)
          .doOnRequest(signals::request)
          .subscribeOn(SCHEDULER);
    }

    @Override
    public Publisher<Integer> silent() {
      return Flowable.<Integer>never()
          .doOnSubscribe(subscription -> signals.start())
          .doOnCancel(signals::cancel)
          .subscribeOn(SCHEDULER);
    }

    @Override
    public Publisher<Integer> failing(Throwable failure) {
      return Flowable.range(0, COUNT).concatWith(Flowable.error(failure)).subscribeOn(SCHEDULER);
    }

    @Override
    public Publisher<Void> nothing() {
      return Flowable.<Void>empty()
          .doOnSubscribe(subscription -> signals.start())
          .subscribeOn(SCHEDULER);
    }
  }

  @Override
  Variants variants(CallStyle style, Signals signals) {
    Rows rows = new Rows(signals);
    PublisherTwins twins = style.choose(rows, PublisherTwins.of(rows));
    return new Variants(
        twins::numbersBlocking,
        twins::endlessBlocking,
        twins::silentBlocking,
        twins::failingBlocking,
        twins::nothingBlocking);
  }

  @Override
  void onEventLoop(Runnable task) {
    Schedulers.computation().scheduleDirect(task);
  }
}

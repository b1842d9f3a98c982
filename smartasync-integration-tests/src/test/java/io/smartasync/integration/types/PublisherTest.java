package io.smartasync.integration.types;

import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Scheduler;
import io.reactivex.rxjava3.schedulers.Schedulers;
import io.smartasync.SmartAsync;
import org.reactivestreams.Publisher;

/** Reactive Streams' {@link Publisher}, whoever implements it: RxJava here. */
class PublisherTest extends BackpressureContract {

  @SmartAsync(name = "PublisherDoors", prefetch = PREFETCH)
  static class Rows implements PublisherDoors {

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
  Doors doors(Via via, Signals signals) {
    Rows rows = new Rows(signals);
    PublisherDoors door = via.choose(rows, PublisherDoors.of(rows));
    return new Doors(
        door::numbersBlocking,
        door::endlessBlocking,
        door::silentBlocking,
        door::failingBlocking,
        door::nothingBlocking);
  }

  @Override
  void onEventLoop(Runnable task) {
    Schedulers.computation().scheduleDirect(task);
  }
}

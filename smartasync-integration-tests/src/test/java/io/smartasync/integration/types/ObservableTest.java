package io.smartasync.integration.types;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.core.Scheduler;
import io.reactivex.rxjava3.schedulers.Schedulers;
import io.smartasync.SmartAsync;
import java.util.Iterator;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** RxJava's {@link Observable}, which has no backpressure. */
class ObservableTest extends ManyValuesContract {

  @SmartAsync(name = "ObservableTwins", prefetch = PREFETCH)
  static class Rows implements ObservableTwins {

    private static final Scheduler SCHEDULER = Schedulers.computation();
    private final Signals signals;

    Rows(Signals signals) {
      this.signals = signals;
    }

    @Override
    public Observable<Integer> numbers() {
      return Observable.range(0, COUNT).observeOn(SCHEDULER);
    }

    @Override
    public Observable<Integer> endless() {
      return Observable.interval(1, TimeUnit.MILLISECONDS, SCHEDULER)
          .map(Long::intValue)
          .doOnSubscribe(subscription -> signals.start())
          .doOnDispose(signals::cancel);
    }

    @Override
    public Observable<Integer> silent() {
      return Observable.<Integer>never()
          .doOnSubscribe(subscription -> signals.start())
          .doOnDispose(signals::cancel)
          .subscribeOn(SCHEDULER);
    }

    /** Emits all its numbers before the second one is requested. */
    @Override
    public Observable<Integer> hasty() {
      return numbers().doOnComplete(signals::start);
    }

    @Override
    public Observable<Integer> failing(Throwable failure) {
      return Observable.range(0, COUNT)
          .concatWith(Observable.error(failure))
          .subscribeOn(SCHEDULER);
    }

    @Override
    public Observable<Void> nothing() {
      return Observable.<Void>empty()
          .doOnSubscribe(subscription -> signals.start())
          .subscribeOn(SCHEDULER);
    }
  }

  @Override
  Variants variants(CallStyle style, Signals signals) {
    Rows rows = new Rows(signals);
    ObservableTwins twins = style.choose(rows, ObservableTwins.of(rows));
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

  /** The source cannot be slowed down, so all elements that are not consumed yet are buffered. */
  @Test
  void buffersElementsThatArriveTooFast() throws InterruptedException {
    Signals signals = new Signals();
    try (Stream<Integer> numbers = new Rows(signals).hastyBlocking()) {
      Iterator<Integer> iterator = numbers.iterator();
      assertThat(iterator.next()).isEqualTo(0);
      signals.awaitStart();
      assertThat(iterator)
          .toIterable()
          .containsExactlyElementsOf(IntStream.range(1, COUNT).boxed().toList());
    }
  }
}

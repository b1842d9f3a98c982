package io.smartasync.integration.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.schedulers.Schedulers;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smartasync.SmartAsync;
import java.io.IOException;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/** Publishers of at most one value, as database drivers return them. */
class SinglePublisherTest extends OneValueContract {

  @SmartAsync(name = "SinglePublisherTwins", single = true)
  static class Users implements SinglePublisherTwins {

    private final Signals signals;

    Users(Signals signals) {
      this.signals = signals;
    }

    @Override
    public Publisher<String> value() {
      return Flux.defer(() -> Flux.just(Thread.currentThread().getName()))
          .subscribeOn(reactor.core.scheduler.Schedulers.parallel());
    }

    @Override
    public Publisher<Void> nothing() {
      return Flux.<Void>empty().doOnSubscribe(subscription -> signals.start());
    }

    @Override
    @SmartAsync(throwing = IOException.class)
    public Publisher<String> fail(Throwable failure) {
      return Flux.error(failure);
    }

    @Override
    public Publisher<String> endless() {
      return Flux.<String>never()
          .doOnSubscribe(subscription -> signals.start())
          .doOnCancel(signals::cancel);
    }

    @Override
    @SmartAsync(timeout = "20ms")
    public Publisher<String> limited() {
      return endless();
    }
  }

  /** Publishes a given number of integers through every kind of publisher. */
  @SmartAsync(name = "FewTwins", single = true)
  static class Few implements FewTwins {

    private final Signals signals;

    Few(Signals signals) {
      this.signals = signals;
    }

    @Override
    public Flux<Integer> flux(int count) {
      return Flux.range(0, count)
          .doOnCancel(signals::cancel)
          .subscribeOn(reactor.core.scheduler.Schedulers.parallel());
    }

    @Override
    public Flowable<Integer> flowable(int count) {
      return Flowable.range(0, count)
          .doOnCancel(signals::cancel)
          .subscribeOn(Schedulers.computation());
    }

    @Override
    public Observable<Integer> observable(int count) {
      return Observable.range(0, count)
          .doOnDispose(signals::cancel)
          .subscribeOn(Schedulers.computation());
    }

    @Override
    public Multi<Integer> multi(int count) {
      return Multi.createFrom()
          .range(0, count)
          .onCancellation()
          .invoke(signals::cancel)
          .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    @Override
    public Publisher<Integer> publisher(int count) {
      return flux(count);
    }

    @Override
    public Flow.Publisher<Integer> flowPublisher(int count) {
      return multi(count);
    }

    @Override
    @SmartAsync(optional = true)
    public Flux<Integer> optional(int count) {
      return flux(count);
    }

    @Override
    public @Nullable Publisher<Integer> nullable(int count) {
      return flux(count);
    }
  }

  private static SinglePublisherTwins twins(CallStyle style, Signals signals) {
    Users users = new Users(signals);
    return style.choose(users, SinglePublisherTwins.of(users));
  }

  @Override
  Variants variants(CallStyle style, Signals signals) {
    SinglePublisherTwins twins = twins(style, signals);
    return new Variants(
        twins::valueBlocking,
        twins::nothingBlocking,
        twins::endlessBlocking,
        twins::limitedBlocking);
  }

  @Override
  String fail(CallStyle style, Throwable failure) throws IOException {
    return twins(style, new Signals()).failBlocking(failure);
  }

  @Override
  String valuePrefix() {
    return "parallel-";
  }

  @Override
  void onEventLoop(Runnable task) {
    reactor.core.scheduler.Schedulers.parallel().schedule(task);
  }

  private static Stream<Callable<Integer>> allOf(FewTwins few, int count) {
    return Stream.of(
        () -> few.fluxBlocking(count),
        () -> few.flowableBlocking(count),
        () -> few.observableBlocking(count),
        () -> few.multiBlocking(count),
        () -> few.publisherBlocking(count),
        () -> few.flowPublisherBlocking(count));
  }

  @ParameterizedTest
  @EnumSource
  void oneValueIsReturned(CallStyle style) {
    Few few = new Few(new Signals());
    assertThat(allOf(style.choose(few, FewTwins.of(few)), 1))
        .allSatisfy(one -> assertThat(one.call()).isEqualTo(0));
    assertThat(few.optionalBlocking(1)).contains(0);
    assertThat(few.nullableBlocking(1)).isEqualTo(0);
  }

  @Test
  void noValueIsAbsent() {
    Few few = new Few(new Signals());
    assertThat(allOf(few, 0))
        .allSatisfy(
            none ->
                assertThatThrownBy(none::call)
                    .isExactlyInstanceOf(NoSuchElementException.class)
                    .hasMessage("The publisher completed without a value"));
    Optional<Integer> absent = few.optionalBlocking(0);
    assertThat(absent).isEmpty();
    assertThat(few.nullableBlocking(0)).isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 1000})
  void moreThanOneValueIsAFailure(int count) {
    assertThat(allOf(new Few(new Signals()), count))
        .allSatisfy(
            many ->
                assertThatThrownBy(many::call)
                    .isExactlyInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("The publisher emitted more than one value"));
  }

  @Test
  void theSecondValueCancelsTheSource() throws InterruptedException {
    for (int i = 0; i < allOf(new Few(new Signals()), 1000).count(); i++) {
      Signals signals = new Signals();
      Callable<Integer> many = allOf(new Few(signals), 1000).toList().get(i);
      assertThatThrownBy(many::call).isExactlyInstanceOf(IllegalStateException.class);
      signals.awaitCancellation();
    }
  }
}

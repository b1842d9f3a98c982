package io.smartasync.integration.types;

import io.reactivex.rxjava3.core.Scheduler;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.schedulers.Schedulers;
import io.smartasync.SmartAsync;
import java.io.IOException;

/** RxJava's {@link Single}. */
class SingleTest extends OneValueContract {

  @SmartAsync(name = "SingleTwins")
  static class Users implements SingleTwins {

    private static final Scheduler SCHEDULER = Schedulers.computation();
    private final Signals signals;

    Users(Signals signals) {
      this.signals = signals;
    }

    @Override
    public Single<String> value() {
      return Single.fromSupplier(() -> Thread.currentThread().getName()).subscribeOn(SCHEDULER);
    }

    @Override
    public Single<Integer> started() {
      return Single.fromSupplier(
              () -> {
                signals.start();
                return signals.starts();
              })
          .subscribeOn(SCHEDULER);
    }

    @Override
    @SmartAsync(throwing = IOException.class)
    public Single<String> fail(Throwable failure) {
      return Single.<String>error(failure).subscribeOn(SCHEDULER);
    }

    @Override
    public Single<String> endless() {
      return Single.<String>never()
          .doOnSubscribe(subscription -> signals.start())
          .doOnDispose(signals::cancel);
    }

    @Override
    @SmartAsync(timeout = "20ms")
    public Single<String> limited() {
      return endless();
    }
  }

  private static SingleTwins twins(CallStyle style, Signals signals) {
    Users users = new Users(signals);
    return style.choose(users, SingleTwins.of(users));
  }

  @Override
  Variants variants(CallStyle style, Signals signals) {
    SingleTwins twins = twins(style, signals);
    return new Variants(
        twins::valueBlocking,
        twins::startedBlocking,
        twins::endlessBlocking,
        twins::limitedBlocking);
  }

  @Override
  String fail(CallStyle style, Throwable failure) throws IOException {
    return twins(style, new Signals()).failBlocking(failure);
  }

  @Override
  String valuePrefix() {
    return "RxComputationThreadPool-";
  }

  @Override
  void onEventLoop(Runnable task) {
    Schedulers.computation().scheduleDirect(task);
  }
}

package io.smartasync.integration.types;

import io.reactivex.rxjava3.core.Scheduler;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.schedulers.Schedulers;
import io.smartasync.SmartAsync;
import java.io.IOException;

/** RxJava's {@link Single}. */
class SingleTest extends OneValueContract {

  @SmartAsync(name = "SingleDoors")
  static class Users implements SingleDoors {

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

  private static SingleDoors door(Via via, Signals signals) {
    Users users = new Users(signals);
    return via.choose(users, SingleDoors.of(users));
  }

  @Override
  Doors doors(Via via, Signals signals) {
    SingleDoors door = door(via, signals);
    return new Doors(
        door::valueBlocking, door::startedBlocking, door::endlessBlocking, door::limitedBlocking);
  }

  @Override
  String fail(Via via, Throwable failure) throws IOException {
    return door(via, new Signals()).failBlocking(failure);
  }

  @Override
  String beginningOfValue() {
    return "RxComputationThreadPool-";
  }

  @Override
  void onEventLoop(Runnable task) {
    Schedulers.computation().scheduleDirect(task);
  }
}

package io.smartasync.integration.types;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Scheduler;
import io.reactivex.rxjava3.schedulers.Schedulers;
import io.smartasync.SmartAsync;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;

/** RxJava's {@link Completable}, which never has a value. */
class CompletableTest extends OneValueContract {

  @SmartAsync(name = "CompletableDoors")
  static class Users implements CompletableDoors {

    private static final Scheduler SCHEDULER = Schedulers.computation();
    private final Signals signals;
    private final AtomicReference<String> threadName = new AtomicReference<>("none");

    Users(Signals signals) {
      this.signals = signals;
    }

    @Override
    public Completable nothing() {
      return Completable.fromAction(
              () -> {
                signals.start();
                threadName.set(Thread.currentThread().getName());
              })
          .subscribeOn(SCHEDULER);
    }

    @Override
    @SmartAsync(throwing = IOException.class)
    public Completable fail(Throwable failure) {
      return Completable.error(failure).subscribeOn(SCHEDULER);
    }

    @Override
    public Completable endless() {
      return Completable.never()
          .doOnSubscribe(subscription -> signals.start())
          .doOnDispose(signals::cancel);
    }

    @Override
    @SmartAsync(timeout = "20ms")
    public Completable limited() {
      return endless();
    }

    String threadName() {
      return threadName.get();
    }
  }

  @Override
  Doors doors(Via via, Signals signals) {
    Users users = new Users(signals);
    CompletableDoors door = via.choose(users, CompletableDoors.of(users));
    return new Doors(
        () -> {
          door.nothingBlocking();
          return users.threadName();
        },
        door::nothingBlocking,
        () -> {
          door.endlessBlocking();
          return "done";
        },
        () -> {
          door.limitedBlocking();
          return "done";
        });
  }

  @Override
  String fail(Via via, Throwable failure) throws IOException {
    Users users = new Users(new Signals());
    via.choose(users, CompletableDoors.of(users)).failBlocking(failure);
    return "done";
  }

  @Override
  String beginningOfValue() {
    return "RxComputationThreadPool-";
  }

  @Override
  void onEventLoop(Runnable task) {
    assertThat(Schedulers.computation().scheduleDirect(task)).isNotNull();
  }
}

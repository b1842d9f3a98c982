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

  @SmartAsync(name = "CompletableTwins")
  static class Users implements CompletableTwins {

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
  Variants variants(CallStyle style, Signals signals) {
    Users users = new Users(signals);
    CompletableTwins twins = style.choose(users, CompletableTwins.of(users));
    return new Variants(
        () -> {
          twins.nothingBlocking();
          return users.threadName();
        },
        twins::nothingBlocking,
        () -> {
          twins.endlessBlocking();
          return "done";
        },
        () -> {
          twins.limitedBlocking();
          return "done";
        });
  }

  @Override
  String fail(CallStyle style, Throwable failure) throws IOException {
    Users users = new Users(new Signals());
    style.choose(users, CompletableTwins.of(users)).failBlocking(failure);
    return "done";
  }

  @Override
  String valuePrefix() {
    return "RxComputationThreadPool-";
  }

  @Override
  void onEventLoop(Runnable task) {
    assertThat(Schedulers.computation().scheduleDirect(task)).isNotNull();
  }
}

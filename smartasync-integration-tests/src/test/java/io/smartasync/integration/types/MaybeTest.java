package io.smartasync.integration.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Scheduler;
import io.reactivex.rxjava3.schedulers.Schedulers;
import io.smartasync.SmartAsync;
import java.io.IOException;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** RxJava's {@link Maybe}. */
class MaybeTest extends OneValueContract {

  @SmartAsync(name = "MaybeTwins")
  static class Users implements MaybeTwins {

    private static final Scheduler SCHEDULER = Schedulers.computation();
    private final Signals signals;

    Users(Signals signals) {
      this.signals = signals;
    }

    @Override
    public Maybe<String> value() {
      return Maybe.fromSupplier(() -> Thread.currentThread().getName()).subscribeOn(SCHEDULER);
    }

    @Override
    public Maybe<Void> nothing() {
      return Maybe.<Void>fromAction(signals::start).subscribeOn(SCHEDULER);
    }

    @Override
    @SmartAsync(throwing = IOException.class)
    public Maybe<String> fail(Throwable failure) {
      return Maybe.<String>error(failure).subscribeOn(SCHEDULER);
    }

    @Override
    public Maybe<String> endless() {
      return Maybe.<String>never()
          .doOnSubscribe(subscription -> signals.start())
          .doOnDispose(signals::cancel);
    }

    @Override
    @SmartAsync(timeout = "20ms")
    public Maybe<String> limited() {
      return endless();
    }

    @Override
    public Maybe<String> required() {
      return Maybe.<String>empty().subscribeOn(SCHEDULER);
    }

    @Override
    @SmartAsync(optional = true)
    public Maybe<String> found() {
      return value();
    }

    @Override
    @SmartAsync(optional = true)
    public Maybe<String> optional() {
      return required();
    }

    @Override
    public @Nullable Maybe<String> nullable() {
      return required();
    }
  }

  private static MaybeTwins twins(CallStyle style, Signals signals) {
    Users users = new Users(signals);
    return style.choose(users, MaybeTwins.of(users));
  }

  @Override
  Variants variants(CallStyle style, Signals signals) {
    MaybeTwins twins = twins(style, signals);
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
    return "RxComputationThreadPool-";
  }

  @Override
  void onEventLoop(Runnable task) {
    Schedulers.computation().scheduleDirect(task);
  }

  @Test
  void emptyIsAbsent() {
    Users users = new Users(new Signals());
    assertThatThrownBy(users::requiredBlocking).isInstanceOf(NoSuchElementException.class);
    assertThat(users.foundBlocking()).get().asString().startsWith(valuePrefix());
    assertThat(users.optionalBlocking()).isEmpty();
    assertThat(users.nullableBlocking()).isNull();
  }
}

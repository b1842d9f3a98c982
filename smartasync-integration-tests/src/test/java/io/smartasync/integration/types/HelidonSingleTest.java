package io.smartasync.integration.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.helidon.common.reactive.Single;
import io.smartasync.SmartAsync;
import java.io.IOException;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The {@link Single} of Helidon 2 and 3, which is a stage and may be empty. */
class HelidonSingleTest extends OneValueContract {

  @SmartAsync(name = "HelidonSingleTwins")
  static class Users implements HelidonSingleTwins {

    private final Signals signals;

    Users(Signals signals) {
      this.signals = signals;
    }

    @Override
    public Single<String> value() {
      return Single.just("").observeOn(Pool.EXECUTOR).map(any -> Thread.currentThread().getName());
    }

    @Override
    public Single<Void> nothing() {
      return Single.<Void>empty().onComplete(signals::start).observeOn(Pool.EXECUTOR);
    }

    @Override
    @SmartAsync(throwing = IOException.class)
    public Single<String> fail(Throwable failure) {
      return Single.<String>error(failure).observeOn(Pool.EXECUTOR);
    }

    @Override
    public Single<String> endless() {
      signals.start();
      return Single.<String>never().onCancel(signals::cancel);
    }

    @Override
    @SmartAsync(timeout = "20ms")
    public Single<String> limited() {
      return endless();
    }

    @Override
    public Single<String> required() {
      return Single.<String>empty().observeOn(Pool.EXECUTOR);
    }

    @Override
    public Single<@Nullable String> nullable() {
      return Single.<@Nullable String>empty().observeOn(Pool.EXECUTOR);
    }

    @Override
    @SmartAsync(optional = true)
    public Single<String> found() {
      return value();
    }

    @Override
    @SmartAsync(optional = true)
    public Single<@Nullable String> optional() {
      return nullable();
    }
  }

  private static HelidonSingleTwins twins(CallStyle style, Signals signals) {
    Users users = new Users(signals);
    return style.choose(users, HelidonSingleTwins.of(users));
  }

  @Override
  Variants variants(CallStyle style, Signals signals) {
    HelidonSingleTwins twins = twins(style, signals);
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
    return Pool.THREADS;
  }

  @Override
  void onEventLoop(Runnable task) {
    NettyEventLoop.GROUP.execute(task);
  }

  @Test
  void emptyIsAbsent() {
    Users users = new Users(new Signals());
    assertThatThrownBy(users::requiredBlocking).isInstanceOf(NoSuchElementException.class);
    assertThat(users.nullableBlocking()).isNull();
    Optional<String> found = users.foundBlocking();
    assertThat(found).get().asString().startsWith(valuePrefix());
    assertThat(users.optionalBlocking()).isEmpty();
  }
}

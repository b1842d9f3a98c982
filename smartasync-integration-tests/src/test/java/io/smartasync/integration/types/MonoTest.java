package io.smartasync.integration.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartasync.SmartAsync;
import java.io.IOException;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Reactor's {@link Mono}. */
class MonoTest extends OneValueContract {

  @SmartAsync(name = "MonoTwins")
  static class Users implements MonoTwins {

    private static final Scheduler SCHEDULER = Schedulers.parallel();
    private final Signals signals;

    Users(Signals signals) {
      this.signals = signals;
    }

    @Override
    public Mono<String> value() {
      return Mono.fromSupplier(() -> Thread.currentThread().getName()).subscribeOn(SCHEDULER);
    }

    @Override
    public Mono<Void> nothing() {
      return Mono.<Void>fromRunnable(signals::start).subscribeOn(SCHEDULER);
    }

    @Override
    @SmartAsync(throwing = IOException.class)
    public Mono<String> fail(Throwable failure) {
      return Mono.<String>error(failure).subscribeOn(SCHEDULER);
    }

    @Override
    public Mono<String> endless() {
      return Mono.<String>never()
          .doOnSubscribe(subscription -> signals.start())
          .doOnCancel(signals::cancel);
    }

    @Override
    @SmartAsync(timeout = "20ms")
    public Mono<String> limited() {
      return endless();
    }

    @Override
    public Mono<String> required() {
      return Mono.<String>empty().subscribeOn(SCHEDULER);
    }

    @Override
    @SmartAsync(optional = true)
    public Mono<String> found() {
      return value();
    }

    @Override
    @SmartAsync(optional = true)
    public Mono<String> optional() {
      return required();
    }

    @Override
    public @Nullable Mono<String> nullable() {
      return required();
    }
  }

  private static MonoTwins twins(CallStyle style, Signals signals) {
    Users users = new Users(signals);
    return style.choose(users, MonoTwins.of(users));
  }

  @Override
  Variants variants(CallStyle style, Signals signals) {
    MonoTwins twins = twins(style, signals);
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
    Schedulers.parallel().schedule(task);
  }

  @Test
  void emptyIsAbsent() {
    Users users = new Users(new Signals());
    assertThatThrownBy(users::requiredBlocking).isInstanceOf(NoSuchElementException.class);
    Optional<String> found = users.foundBlocking();
    assertThat(found).get().asString().startsWith(valuePrefix());
    assertThat(users.optionalBlocking()).isEmpty();
    assertThat(users.nullableBlocking()).isNull();
  }
}

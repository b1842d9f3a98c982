package io.smartasync.integration.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smartasync.SmartAsync;
import java.io.IOException;
import java.util.NoSuchElementException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Mutiny's {@link Uni}. */
class UniTest extends OneValueContract {

  @SmartAsync(name = "UniTwins")
  static class Users implements UniTwins {

    private static final Executor EXECUTOR = Infrastructure.getDefaultWorkerPool();
    private final Signals signals;

    Users(Signals signals) {
      this.signals = signals;
    }

    @Override
    public Uni<String> value() {
      return Uni.createFrom()
          .item(() -> Thread.currentThread().getName())
          .runSubscriptionOn(EXECUTOR);
    }

    @Override
    public Uni<Void> nothing() {
      return Uni.createFrom().voidItem().invoke(signals::start).emitOn(EXECUTOR);
    }

    @Override
    @SmartAsync(throwing = IOException.class)
    public Uni<String> fail(Throwable failure) {
      return Uni.createFrom().<String>failure(failure).emitOn(EXECUTOR);
    }

    @Override
    public Uni<String> endless() {
      return Uni.createFrom()
          .<String>nothing()
          .onSubscription()
          .invoke(signals::start)
          .onCancellation()
          .invoke(signals::cancel);
    }

    @Override
    @SmartAsync(timeout = "20ms")
    public Uni<String> limited() {
      return endless();
    }

    @Override
    public Uni<String> required() {
      return Uni.createFrom().<String>nullItem().emitOn(EXECUTOR);
    }

    @Override
    public Uni<@Nullable String> nullable() {
      return Uni.createFrom().<@Nullable String>nullItem().emitOn(EXECUTOR);
    }

    @Override
    @SmartAsync(optional = true)
    public Uni<String> found() {
      return value();
    }

    @Override
    @SmartAsync(optional = true)
    public Uni<@Nullable String> optional() {
      return nullable();
    }
  }

  private static UniTwins twins(CallStyle style, Signals signals) {
    Users users = new Users(signals);
    return style.choose(users, UniTwins.of(users));
  }

  @Override
  Variants variants(CallStyle style, Signals signals) {
    UniTwins twins = twins(style, signals);
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
    return "pool-";
  }

  @Override
  void onEventLoop(Runnable task) {
    NettyEventLoop.GROUP.execute(task);
  }

  @Test
  void nullIsAbsent() {
    Users users = new Users(new Signals());
    assertThatThrownBy(users::requiredBlocking).isInstanceOf(NoSuchElementException.class);
    assertThat(users.nullableBlocking()).isNull();
    assertThat(users.foundBlocking()).get().asString().startsWith(valuePrefix());
    assertThat(users.optionalBlocking()).isEmpty();
  }
}

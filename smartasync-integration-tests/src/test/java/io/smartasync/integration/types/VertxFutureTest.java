package io.smartasync.integration.types;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartasync.SmartAsync;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Vert.x's {@link Future}, which nobody can cancel. */
class VertxFutureTest extends OneValueContract {

  @SuppressWarnings("NullAway.Init") // before all
  private static Vertx vertx;

  private final Promise<String> never = Promise.promise();

  @SmartAsync(name = "VertxFutureDoors")
  static class Users implements VertxFutureDoors {

    private final Signals signals;
    private final Promise<String> never;

    Users(Signals signals, Promise<String> never) {
      this.signals = signals;
      this.never = never;
    }

    @Override
    public Future<String> value() {
      return onEventLoop(() -> Thread.currentThread().getName());
    }

    @Override
    public Future<@Nullable Void> nothing() {
      return onEventLoop(
          () -> {
            signals.start();
            return null;
          });
    }

    @Override
    @SmartAsync(throwing = IOException.class)
    public Future<String> fail(Throwable failure) {
      return onEventLoop(() -> failure).compose(Future::failedFuture);
    }

    @Override
    public Future<String> endless() {
      signals.start();
      return never.future();
    }

    @Override
    @SmartAsync(timeout = "20ms")
    public Future<String> limited() {
      return endless();
    }

    @Override
    public Future<@Nullable String> nullable() {
      return onEventLoop(() -> null);
    }

    @Override
    @SmartAsync(optional = true)
    public Future<@Nullable String> optional() {
      return nullable();
    }

    private static <T extends @Nullable Object> Future<T> onEventLoop(Supplier<T> body) {
      Promise<T> promise = Promise.promise();
      vertx.runOnContext(unused -> promise.complete(body.get()));
      return promise.future();
    }
  }

  @BeforeAll
  static void start() {
    vertx = Vertx.vertx();
  }

  @AfterAll
  static void stop() throws Exception {
    vertx.close().toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
  }

  private VertxFutureDoors door(Via via, Signals signals) {
    Users users = new Users(signals, never);
    return via.choose(users, VertxFutureDoors.of(users));
  }

  @Override
  Doors doors(Via via, Signals signals) {
    VertxFutureDoors door = door(via, signals);
    return new Doors(
        door::valueBlocking, door::nothingBlocking, door::endlessBlocking, door::limitedBlocking);
  }

  @Override
  String fail(Via via, Throwable failure) throws IOException {
    return door(via, new Signals()).failBlocking(failure);
  }

  @Override
  String beginningOfValue() {
    return "vert.x-eventloop-thread-";
  }

  @Override
  void onEventLoop(Runnable task) {
    vertx.runOnContext(unused -> task.run());
  }

  /** The caller waits no longer; the source goes on, and may still have its value. */
  @Override
  void awaitCancellation(Signals signals) {
    assertThat(never.tryComplete("late")).isTrue();
  }

  @Test
  void nullIsAbsent() {
    Users users = new Users(new Signals(), never);
    assertThat(users.nullableBlocking()).isNull();
    assertThat(users.optionalBlocking()).isEmpty();
  }
}

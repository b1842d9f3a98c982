package io.smartasync.integration.types;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartasync.SmartAsync;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import scala.concurrent.Future;
import scala.concurrent.Promise;
import scala.jdk.javaapi.FutureConverters;
import scala.runtime.BoxedUnit;

/** Scala's {@link Future}, which cannot be cancelled. */
class ScalaFutureTest extends OneValueContract {

  private final Promise<String> never = Promise.apply();

  @SmartAsync(name = "ScalaFutureTwins")
  static class Users implements ScalaFutureTwins {

    private final Signals signals;
    private final Promise<String> never;

    Users(Signals signals, Promise<String> never) {
      this.signals = signals;
      this.never = never;
    }

    @Override
    public Future<String> value() {
      return submit(() -> Thread.currentThread().getName());
    }

    @Override
    public Future<BoxedUnit> nothing() {
      return submit(
          () -> {
            signals.start();
            return BoxedUnit.UNIT;
          });
    }

    @Override
    @SmartAsync(throwing = IOException.class)
    public Future<String> fail(Throwable failure) {
      Promise<String> promise = Promise.apply();
      Pool.EXECUTOR.execute(() -> promise.failure(failure));
      return promise.future();
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
      return submit(() -> null);
    }

    @Override
    @SmartAsync(optional = true)
    public Future<@Nullable String> optional() {
      return nullable();
    }

    private static <T extends @Nullable Object> Future<T> submit(Supplier<T> body) {
      return FutureConverters.asScala(CompletableFuture.supplyAsync(body, Pool.EXECUTOR));
    }
  }

  private ScalaFutureTwins twins(CallStyle style, Signals signals) {
    Users users = new Users(signals, never);
    return style.choose(users, ScalaFutureTwins.of(users));
  }

  @Override
  Variants variants(CallStyle style, Signals signals) {
    ScalaFutureTwins twins = twins(style, signals);
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

  /** Only the caller stops waiting; the source continues and may still complete. */
  @Override
  void awaitCancellation(Signals signals) {
    assertThat(never.trySuccess("late")).isTrue();
  }

  @Test
  void nullIsAbsent() {
    Users users = new Users(new Signals(), never);
    assertThat(users.nullableBlocking()).isNull();
    assertThat(users.optionalBlocking()).isEmpty();
  }
}

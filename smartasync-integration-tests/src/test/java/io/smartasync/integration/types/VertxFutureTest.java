package io.smartasync.integration.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartasync.Async;
import io.smartasync.BlockingNotAllowedException;
import io.smartasync.SmartAsync;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.ThreadingModel;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Vert.x's {@link Future}, which cannot be cancelled. */
class VertxFutureTest extends OneValueContract {

  @SuppressWarnings("NullAway.Init") // before all
  private static Vertx vertx;

  private final Promise<String> never = Promise.promise();

  @SmartAsync(name = "VertxFutureTwins")
  static class Users implements VertxFutureTwins {

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

  private VertxFutureTwins twins(CallStyle style, Signals signals) {
    Users users = new Users(signals, never);
    return style.choose(users, VertxFutureTwins.of(users));
  }

  @Override
  Variants variants(CallStyle style, Signals signals) {
    VertxFutureTwins twins = twins(style, signals);
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
    return "vert.x-eventloop-thread-";
  }

  @Override
  void onEventLoop(Runnable task) {
    vertx.runOnContext(unused -> task.run());
  }

  /** Only the caller stops waiting; the source continues and may still complete. */
  @Override
  void awaitCancellation(Signals signals) {
    assertThat(never.tryComplete("late")).isTrue();
  }

  @Test
  void isRefusedInAWorkerVerticle() {
    assertThatThrownBy(() -> valueInVerticle(ThreadingModel.WORKER))
        .isExactlyInstanceOf(BlockingNotAllowedException.class)
        .hasMessageContaining("valueBlocking")
        .hasMessageContaining("it runs a task of a Vert.x worker context");
  }

  @Test
  void waitsInAVerticleOnVirtualThreads() throws Exception {
    assertThat(valueInVerticle(ThreadingModel.VIRTUAL_THREAD)).startsWith("vert.x-virtual-thread-");
  }

  private String valueInVerticle(ThreadingModel model) throws Exception {
    Users users = new Users(new Signals(), never);
    CompletableFuture<String> value = new CompletableFuture<>();
    Future<String> deployed =
        vertx.deployVerticle(
            () ->
                new VerticleBase() {
                  @Override
                  public Future<?> start() {
                    try {
                      value.complete(users.valueBlocking());
                    } catch (Throwable thrown) {
                      value.completeExceptionally(thrown);
                    }
                    return Future.succeededFuture();
                  }
                },
            new DeploymentOptions().setThreadingModel(model));
    assertThat(deployed.toCompletionStage()).succeedsWithin(Duration.ofMinutes(1));
    return Async.await(value, Exception.class);
  }

  @Test
  void nullIsAbsent() {
    Users users = new Users(new Signals(), never);
    assertThat(users.nullableBlocking()).isNull();
    assertThat(users.optionalBlocking()).isEmpty();
  }
}

package io.smartasync.integration.types;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartasync.SmartAsync;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Vert.x's {@link Future} as the twin of direct style. */
class AsVertxFutureTest extends AsOneContract {

  @SmartAsync(name = "AsVertxFutureTwins", as = Future.class)
  static class Users extends Body implements AsVertxFutureTwins {

    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final CompletableFuture<String> ended = new CompletableFuture<>();

    Users(Signals signals) {
      super(signals);
    }

    @Override
    public void patient() throws InterruptedException {
      signals.start();
      mayEnd.await();
      ended.complete("to its end");
    }

    @Override
    public String value() {
      return run();
    }

    @Override
    public void nothing() {
      run();
    }

    @Override
    @SmartAsync
    public String fail(Throwable failure) throws Exception {
      return super.fail(failure);
    }

    @Override
    public String endless() throws InterruptedException {
      return signals.workUntilCancelled();
    }

    @Override
    @SmartAsync(timeout = "100ms")
    public String limited() throws InterruptedException {
      return signals.workUntilCancelled();
    }
  }

  private static Value value(Future<?> future) {
    return () -> {
      CompletableFuture<@Nullable Object> result = new CompletableFuture<>();
      var unused = future.onComplete(result::complete, result::completeExceptionally);
      return new Subscriber(result, () -> result.cancel(true));
    };
  }

  @Override
  Twins twins(CallStyle style, Signals signals) {
    Users users = new Users(signals);
    AsVertxFutureTwins twins = style.choose(users, AsVertxFutureTwins.of(users));
    return new Twins(
        () -> value(twins.valueAsync()),
        () -> value(twins.nothingAsync()),
        failure -> value(twins.failAsync(failure)),
        () -> value(twins.endlessAsync()),
        () -> value(twins.limitedAsync()));
  }

  @Override
  boolean runsForEachSubscriber() {
    return false;
  }

  /** It cannot be cancelled: the body runs to its end. */
  @Override
  @Test
  void cancellingInterruptsTheBody() throws Exception {
    Signals signals = new Signals();
    Users users = new Users(signals);
    Subscriber gone = value(users.patientAsync()).get();
    gone.cancel().run();
    signals.awaitStart();
    users.mayEnd.countDown();
    assertThat(users.ended.get(100, TimeUnit.SECONDS)).isEqualTo("to its end");
  }

  /** As Vert.x' own operations do, whose model is {@code executeBlocking}. */
  @Test
  void itsHandlersRunOnTheContextOfTheCaller() throws Exception {
    Vertx vertx = Vertx.vertx();
    try {
      Users users = new Users(new Signals());
      Context context = vertx.getOrCreateContext();
      assertThat(isCompletedOn(context, () -> vertx.executeBlocking(users::value))).isTrue();
      assertThat(isCompletedOn(context, users::valueAsync)).isTrue();
      assertThat(
              isCompletedOn(context, () -> users.failAsync(new IllegalStateException("expected"))))
          .isTrue();
      // Without a context, on the thread of the body.
      CompletableFuture<Boolean> isOnNone = new CompletableFuture<>();
      var unused =
          users.valueAsync().onComplete(done -> isOnNone.complete(Vertx.currentContext() == null));
      assertThat(isOnNone.get(100, TimeUnit.SECONDS)).isTrue();
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().get(100, TimeUnit.SECONDS);
    }
  }

  private static boolean isCompletedOn(Context context, Supplier<Future<?>> operation)
      throws Exception {
    CompletableFuture<Boolean> isOnContext = new CompletableFuture<>();
    context.runOnContext(
        start -> {
          var unused =
              operation
                  .get()
                  .onComplete(
                      done ->
                          isOnContext.complete(Objects.equals(Vertx.currentContext(), context)));
        });
    return isOnContext.get(100, TimeUnit.SECONDS);
  }
}

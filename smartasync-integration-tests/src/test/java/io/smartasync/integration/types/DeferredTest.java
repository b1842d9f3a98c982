package io.smartasync.integration.types;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartasync.SmartAsync;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import kotlin.Unit;
import kotlinx.coroutines.BuildersKt;
import kotlinx.coroutines.CoroutineStart;
import kotlinx.coroutines.Deferred;
import kotlinx.coroutines.DelayKt;
import kotlinx.coroutines.Dispatchers;
import kotlinx.coroutines.GlobalScope;
import org.junit.jupiter.api.Test;

/** Kotlin's {@link Deferred}, of coroutines on Kotlin's own threads. */
class DeferredTest extends OneValueContract {

  @SmartAsync(name = "DeferredTwins")
  static class Users implements DeferredTwins {

    private final Signals signals;

    Users(Signals signals) {
      this.signals = signals;
    }

    @Override
    public Deferred<String> valueAsync() {
      return async(() -> Thread.currentThread().getName());
    }

    @Override
    public Deferred<Unit> nothingAsync() {
      return async(
          () -> {
            signals.start();
            return Unit.INSTANCE;
          });
    }

    @Override
    @SmartAsync(throwing = IOException.class)
    public Deferred<String> failAsync(Throwable failure) {
      return async(
          () -> {
            throw Users.<RuntimeException>sneaky(failure);
          });
    }

    /** A coroutine that is suspended until it is cancelled. */
    @Override
    public Deferred<String> endlessAsync() {
      Deferred<String> endless =
          BuildersKt.async(
              GlobalScope.INSTANCE,
              Dispatchers.getDefault(),
              CoroutineStart.DEFAULT,
              (scope, continuation) -> DelayKt.awaitCancellation(continuation));
      endless.invokeOnCompletion(
          cause -> {
            if (cause instanceof CancellationException) {
              signals.cancel();
            }
            return Unit.INSTANCE;
          });
      signals.start();
      return endless;
    }

    @Override
    @SmartAsync(timeout = "20ms")
    public Deferred<String> limitedAsync() {
      return endlessAsync();
    }

    private static <T> Deferred<T> async(Callable<T> body) {
      return BuildersKt.async(
          GlobalScope.INSTANCE,
          Dispatchers.getDefault(),
          CoroutineStart.DEFAULT,
          (scope, continuation) -> {
            try {
              return body.call();
            } catch (Exception e) {
              throw Users.<RuntimeException>sneaky(e);
            }
          });
    }

    /** Throws a checked exception undeclared, as Kotlin's functions do. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <X extends Throwable> RuntimeException sneaky(Throwable failure) throws X {
      throw (X) failure;
    }
  }

  private static DeferredTwins twins(CallStyle style, Signals signals) {
    Users users = new Users(signals);
    return style.choose(users, DeferredTwins.of(users));
  }

  @Override
  Variants variants(CallStyle style, Signals signals) {
    DeferredTwins twins = twins(style, signals);
    return new Variants(twins::value, twins::nothing, twins::endless, twins::limited);
  }

  @Override
  String fail(CallStyle style, Throwable failure) throws IOException {
    return twins(style, new Signals()).fail(failure);
  }

  @Override
  String valuePrefix() {
    return "DefaultDispatcher-worker-";
  }

  @Override
  void onEventLoop(Runnable task) {
    NettyEventLoop.GROUP.execute(task);
  }

  @Test
  void aDeferredOfUnitHasNoValue() throws NoSuchMethodException {
    assertThat(DeferredTwins.class.getMethod("nothing").getReturnType()).isEqualTo(void.class);
  }
}

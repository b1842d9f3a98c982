package io.smartasync.integration.types;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartasync.SmartAsync;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.util.concurrent.ListenableFuture;

/** Spring 6's {@link ListenableFuture}, which Spring 7 does not have. */
@SuppressWarnings({"removal", "deprecation"})
class SpringListenableFutureTest extends OneValueContract {

  private static final SimpleAsyncTaskExecutor EXECUTOR = new SimpleAsyncTaskExecutor("spring-");

  @SmartAsync(name = "SpringListenableFutureTwins")
  static class Users implements SpringListenableFutureTwins {

    private final Signals signals;

    Users(Signals signals) {
      this.signals = signals;
    }

    @Override
    public ListenableFuture<String> value() {
      return EXECUTOR.submitListenable(() -> Thread.currentThread().getName());
    }

    @Override
    public ListenableFuture<@Nullable Void> nothing() {
      return EXECUTOR.submitListenable(
          () -> {
            signals.start();
            return null;
          });
    }

    @Override
    @SmartAsync(throwing = IOException.class)
    public ListenableFuture<String> fail(Throwable failure) {
      Callable<String> task =
          () -> {
            throw Users.<RuntimeException>sneaky(failure);
          };
      return EXECUTOR.submitListenable(task);
    }

    @SuppressWarnings("unchecked")
    private static <X extends Throwable> RuntimeException sneaky(Throwable failure) throws X {
      throw (X) failure;
    }

    @Override
    public ListenableFuture<String> endless() {
      return EXECUTOR.submitListenable(signals::workUntilCancelled);
    }

    @Override
    @SmartAsync(timeout = "200ms")
    public ListenableFuture<String> limited() {
      return endless();
    }

    @Override
    public ListenableFuture<@Nullable String> nullable() {
      return EXECUTOR.submitListenable(() -> null);
    }
  }

  private static SpringListenableFutureTwins twins(CallStyle style, Signals signals) {
    Users users = new Users(signals);
    return style.choose(users, SpringListenableFutureTwins.of(users));
  }

  @Override
  Variants variants(CallStyle style, Signals signals) {
    SpringListenableFutureTwins twins = twins(style, signals);
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
    return "spring-";
  }

  @Override
  void onEventLoop(Runnable task) {
    NettyEventLoop.GROUP.execute(task);
  }

  @Test
  void nullIsAValue() {
    assertThat(new Users(new Signals()).nullableBlocking()).isNull();
  }
}

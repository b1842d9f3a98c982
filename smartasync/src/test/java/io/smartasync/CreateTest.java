package io.smartasync;

import static io.smartasync.Async.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.CompletionHandler;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code Async.create}: a future that a callback completes. */
@Timeout(60)
class CreateTest {

  /** A future with its completer and the number of its cancellations. */
  private static final class Operation {

    private final AtomicInteger cancellations = new AtomicInteger();
    private final AtomicReference<@Nullable Completer<String>> registered = new AtomicReference<>();
    private final CompletableFuture<String> future =
        Async.create(
            completer -> {
              completer.onCancel(cancellations::incrementAndGet);
              registered.set(completer);
            });

    Completer<String> completer() {
      return Objects.requireNonNull(registered.get());
    }
  }

  @Test
  void theCallbackCompletesTheFuture() {
    Operation operation = new Operation();
    assertThat(operation.future).isNotDone();
    Thread.ofPlatform().start(() -> operation.completer().complete("value"));
    assertThat(await(operation.future)).isEqualTo("value");
    assertThat(operation.cancellations).hasValue(0);
  }

  @Test
  void aFailureIsThrownUnchanged() {
    Operation operation = new Operation();
    IOException failure = new IOException("refused");
    assertThat(operation.completer().completeExceptionally(failure)).isTrue();
    assertThatThrownBy(() -> await(operation.future, IOException.class)).isSameAs(failure);
    assertThat(operation.cancellations).hasValue(0);
  }

  @Test
  void onlyTheFirstResultCounts() {
    Operation operation = new Operation();
    assertThat(operation.completer().complete("first")).isTrue();
    assertThat(operation.completer().complete("second")).isFalse();
    assertThat(operation.completer().completeExceptionally(new IOException())).isFalse();
    assertThat(await(operation.future)).isEqualTo("first");
  }

  @Test
  void aRegistrationMayCompleteTheFutureAtOnce() {
    assertThat(await(Async.<String>create(completer -> completer.complete("at once"))))
        .isEqualTo("at once");
    assertThat(await(Async.<@Nullable String>create(completer -> completer.complete(null))))
        .isNull();
  }

  @Test
  void aRegistrationThatThrowsFailsTheFuture() {
    IOException failure = new IOException("cannot start");
    AtomicInteger cancellations = new AtomicInteger();
    CompletableFuture<String> future =
        Async.create(
            completer -> {
              completer.onCancel(cancellations::incrementAndGet);
              throw failure;
            });
    assertThatThrownBy(() -> await(future, IOException.class)).isSameAs(failure);
    assertThat(cancellations).hasValue(0);
    CompletableFuture<String> done =
        Async.create(
            completer -> {
              completer.complete("done before");
              throw failure;
            });
    assertThat(await(done)).isEqualTo("done before");
    CompletableFuture<String> error =
        Async.create(
            completer -> {
              throw new StackOverflowError();
            });
    assertThatThrownBy(() -> await(error)).isInstanceOf(StackOverflowError.class);
  }

  @Test
  void anInterruptedRegistrationLeavesTheFlagSet() {
    CompletableFuture<String> future =
        Async.create(
            completer -> {
              throw new InterruptedException();
            });
    assertThat(Thread.interrupted()).isTrue();
    assertThatThrownBy(() -> await(future, InterruptedException.class))
        .isInstanceOf(InterruptedException.class);
  }

  @Test
  void everyCompletionFromOutsideIsACancellation() {
    List<Consumer<CompletableFuture<String>>> cancellations =
        List.of(
            future -> assertThat(future.cancel(true)).isTrue(),
            future -> assertThat(future.cancel(false)).isTrue(),
            future -> assertThat(future.complete("from outside")).isTrue(),
            future -> assertThat(future.completeExceptionally(new IOException())).isTrue(),
            future -> future.orTimeout(1, TimeUnit.MILLISECONDS),
            future -> future.completeOnTimeout("late", 1, TimeUnit.MILLISECONDS));
    for (Consumer<CompletableFuture<String>> cancellation : cancellations) {
      Operation operation = new Operation();
      cancellation.accept(operation.future);
      Threads.until(() -> operation.cancellations.get() == 1);
      assertThat(operation.future.cancel(true)).isEqualTo(operation.future.isCancelled());
      assertThat(operation.future.complete("again")).isFalse();
      assertThat(operation.completer().complete("too late")).isFalse();
      assertThat(operation.completer().completeExceptionally(new IOException())).isFalse();
      assertThat(operation.cancellations).hasValue(1);
    }
  }

  @Test
  void aDoneOperationIsNotCancelled() {
    Operation operation = new Operation();
    operation.completer().complete("value");
    assertThat(operation.future.cancel(true)).isFalse();
    operation.completer().onCancel(operation.cancellations::incrementAndGet);
    assertThat(operation.cancellations).hasValue(0);
  }

  @Test
  void anActionThatIsRegisteredAfterTheCancellationRunsAtOnce() {
    Operation operation = new Operation();
    operation.future.cancel(true);
    operation.completer().onCancel(() -> operation.cancellations.addAndGet(10));
    assertThat(operation.cancellations).hasValue(11);
  }

  @Test
  void actionsRunInOrderAndTheirExceptionsDisturbNoCaller() {
    List<String> ran = new ArrayList<>();
    List<Throwable> reported = new ArrayList<>();
    Thread current = Thread.currentThread();
    Thread.UncaughtExceptionHandler before = current.getUncaughtExceptionHandler();
    CompletableFuture<String> future =
        Async.create(
            completer -> {
              completer.onCancel(() -> ran.add("first"));
              completer.onCancel(
                  () -> {
                    throw new IOException("cannot abort");
                  });
              completer.onCancel(() -> ran.add("last"));
            });
    current.setUncaughtExceptionHandler((thread, thrown) -> reported.add(thrown));
    try {
      assertThat(future.cancel(true)).isTrue();
    } finally {
      current.setUncaughtExceptionHandler(before);
    }
    assertThat(ran).containsExactly("first", "last");
    assertThat(reported).extracting(Throwable::getMessage).containsExactly("cannot abort");
  }

  @Test
  void aTimeoutADeadlineAndAnInterruptCancelTheOperation() throws Exception {
    Operation late = new Operation();
    assertThatThrownBy(() -> await(late.future, Duration.ofMillis(1)))
        .isInstanceOf(AsyncTimeoutException.class);
    assertThat(late.cancellations).hasValue(1);

    Operation overdue = new Operation();
    assertThatThrownBy(() -> Async.runWithDeadline(Duration.ZERO, () -> await(overdue.future)))
        .isInstanceOf(AsyncTimeoutException.class);
    assertThat(overdue.cancellations).hasValue(1);

    Operation interrupted = new Operation();
    FutureTask<Throwable> waiter =
        new FutureTask<>(() -> Threads.failureOf(() -> await(interrupted.future)));
    Thread thread = Thread.ofPlatform().start(waiter);
    Threads.untilAwaiting(thread);
    thread.interrupt();
    assertThat(waiter.get()).isInstanceOf(AsyncInterruptedException.class);
    assertThat(interrupted.cancellations).hasValue(1);
  }

  @Test
  void dependentsInTheCallbackHaveTheDeadlineOfTheCaller() throws Exception {
    CompletableFuture<String> never = new CompletableFuture<>();
    CompletableFuture<Throwable> seen = new CompletableFuture<>();
    AtomicReference<@Nullable Completer<String>> registered = new AtomicReference<>();
    Async.runWithDeadline(
        Duration.ofMillis(1),
        () -> {
          var unused =
              Async.<String>create(registered::set)
                  .thenAccept(value -> seen.complete(Threads.failureOf(() -> await(never))));
        });
    Completer<String> completer = Objects.requireNonNull(registered.get());
    Thread.ofVirtual().start(() -> completer.complete("value")).join();
    assertThat(seen.join()).isInstanceOf(AsyncTimeoutException.class);
  }

  @Test
  void aRegistrationIsRequired() {
    assertThatNullPointerException().isThrownBy(() -> Async.create(Threads.nothing()));
    Operation operation = new Operation();
    assertThatNullPointerException()
        .isThrownBy(() -> operation.completer().onCancel(Threads.nothing()));
    assertThatNullPointerException()
        .isThrownBy(() -> operation.completer().completeExceptionally(Threads.nothing()));
    assertThat(operation.future).isNotDone();
  }

  // With the asynchronous channel of the JDK.

  private static CompletableFuture<Integer> read(
      AsynchronousFileChannel channel, ByteBuffer target) {
    return Async.create(
        completer ->
            channel.read(
                target,
                0,
                completer,
                new CompletionHandler<Integer, Completer<Integer>>() {
                  @Override
                  public void completed(Integer bytes, Completer<Integer> attached) {
                    attached.complete(bytes);
                  }

                  @Override
                  public void failed(Throwable failure, Completer<Integer> attached) {
                    attached.completeExceptionally(failure);
                  }
                }));
  }

  @Test
  void aFileIsReadWithACompletionHandler(@TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "content");
    AsynchronousFileChannel channel = AsynchronousFileChannel.open(file, StandardOpenOption.READ);
    try (channel) {
      ByteBuffer buffer = ByteBuffer.allocate(100);
      assertThat(await(read(channel, buffer), IOException.class)).isEqualTo(7);
      assertThat(new String(buffer.array(), 0, 7, StandardCharsets.UTF_8)).isEqualTo("content");
    }
    assertThatThrownBy(() -> await(read(channel, ByteBuffer.allocate(1)), IOException.class))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(
            () ->
                await(read(channel, ByteBuffer.allocate(1).asReadOnlyBuffer()), IOException.class))
        .as("thrown by the registration")
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aTimeoutOfATwinReachesTheCallback() {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch aborted = new CountDownLatch(1);
    // Until the body has started before the timeout.
    for (int millis = 1; started.getCount() > 0; millis *= 2) {
      CompletableFuture<String> body =
          Async.start(
              () ->
                  await(
                      Async.<String>create(
                          completer -> {
                            completer.onCancel(aborted::countDown);
                            started.countDown();
                          })),
              Duration.ofMillis(millis));
      assertThatThrownBy(() -> await(body, TimeoutException.class))
          .isInstanceOf(TimeoutException.class);
    }
    Threads.until(() -> aborted.getCount() == 0);
  }
}

package io.smartasync;

import static io.smartasync.Async.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.awt.EventQueue;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** {@code Async.scope}: operations that must not outlive a block of code. */
@Timeout(120)
class ScopeTest {

  /** A body that runs until it is interrupted, and then until it is released. */
  private static final class StubbornBody {

    private final CountDownLatch started = new CountDownLatch(1);
    private final CountDownLatch interrupted = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);
    private final AtomicBoolean hasEnded = new AtomicBoolean();

    String run() throws InterruptedException {
      started.countDown();
      try {
        new CountDownLatch(1).await();
        return "unreachable";
      } finally {
        interrupted.countDown();
        release.await();
        hasEnded.set(true);
      }
    }
  }

  private static FutureTask<Throwable> onThread(Code call) {
    FutureTask<Throwable> task = new FutureTask<>(() -> catchThrowable(call::run));
    Thread.ofPlatform().start(task);
    return task;
  }

  /** Code that may throw. */
  private interface Code {
    void run() throws Exception;
  }

  @Test
  void operationsOfAllKindsAreStartedAndAwaited() throws IOException {
    try (AsyncScope scope = Async.scope()) {
      CompletableFuture<Boolean> body = scope.start(() -> Thread.currentThread().isVirtual());
      CompletableFuture<String> operation = scope.add(Async.start(() -> "operation"));
      CompletableFuture<Thread> here =
          scope.add(CompletableFuture.completedFuture(Thread.currentThread()));
      AtomicInteger ran = new AtomicInteger();
      CompletableFuture<@Nullable Void> run = scope.runAsync(ran::incrementAndGet);
      assertThat(await(body)).isTrue();
      assertThat(await(operation)).isEqualTo("operation");
      assertThat(await(here)).isSameAs(Thread.currentThread());
      assertThat(await(run)).isNull();
      assertThat(ran).hasValue(1);
    }
  }

  @Test
  void closingCancelsWhatIsUnfinishedAndWaitsForTheFinallyBlocks() throws Exception {
    StubbornBody body = new StubbornBody();
    StubbornBody twin = new StubbornBody();
    List<CompletableFuture<String>> futures = new ArrayList<>();
    CompletableFuture<String> foreign = new CompletableFuture<>();
    FutureTask<Throwable> owner =
        onThread(
            () -> {
              try (AsyncScope scope = Async.scope()) {
                futures.add(scope.start(body::run));
                futures.add(scope.add(Async.start(twin::run)));
                futures.add(scope.add(foreign));
                body.started.await();
                twin.started.await();
              }
              assertThat(body.hasEnded).isTrue();
              assertThat(twin.hasEnded).isTrue();
            });
    body.interrupted.await();
    twin.interrupted.await();
    body.release.countDown();
    assertThat(owner.isDone()).isFalse();
    twin.release.countDown();
    assertThat(owner.get()).isNull();
    assertThat(futures).allMatch(CompletableFuture::isCancelled);
    assertThat(foreign).isCancelled();
  }

  @Test
  void anExceptionOfTheOwnerCancelsTheOperations() throws Exception {
    StubbornBody body = new StubbornBody();
    body.release.countDown();
    assertThatThrownBy(
            () -> {
              try (AsyncScope scope = Async.scope()) {
                var unused2 = scope.start(body::run);
                body.started.await();
                throw new IOException("of the owner");
              }
            })
        .isInstanceOf(IOException.class)
        .hasNoSuppressedExceptions();
    assertThat(body.hasEnded).isTrue();
  }

  @Test
  void aBodyThatHasNotStartedDoesNotDelayTheOwner() {
    for (int i = 0; i < 1000; i++) {
      try (AsyncScope scope = Async.scope()) {
        var unused3 = scope.start(() -> "quick");
      }
    }
  }

  @Test
  void aFailureDoesNotAffectTheOthers() {
    try (AsyncScope scope = Async.scope()) {
      CompletableFuture<String> failing =
          scope.start(
              () -> {
                throw new IOException("one");
              });
      assertThatThrownBy(() -> await(failing, IOException.class)).isInstanceOf(IOException.class);
      assertThat(await(scope.start(() -> "another"))).isEqualTo("another");
    }
  }

  @Test
  void aFailureCancelsTheOthersWhereThatIsAskedFor() throws Exception {
    StubbornBody body = new StubbornBody();
    body.release.countDown();
    AtomicInteger started = new AtomicInteger();
    IOException failure = new IOException("one");
    CompletableFuture<String> foreign = new CompletableFuture<>();
    try (AsyncScope scope = Async.scopeCancelledOnFailure()) {
      CompletableFuture<String> other = scope.start(body::run);
      CompletableFuture<String> operation = scope.add(foreign);
      CompletableFuture<String> failing =
          scope.start(
              () -> {
                body.started.await();
                throw failure;
              });
      // Whichever future the caller waits for.
      assertThatThrownBy(() -> await(operation, IOException.class)).isSameAs(failure);
      assertThatThrownBy(() -> await(other, IOException.class)).isSameAs(failure);
      assertThatThrownBy(() -> await(failing, IOException.class)).isSameAs(failure);
      assertThat(foreign).isCancelled();
      CompletableFuture<Integer> late = scope.start(started::incrementAndGet);
      assertThatThrownBy(() -> await(late, IOException.class)).isSameAs(failure);
      CompletableFuture<Integer> unneeded = new CompletableFuture<>();
      CompletableFuture<Integer> later = scope.add(unneeded);
      assertThatThrownBy(() -> await(later, IOException.class)).isSameAs(failure);
      assertThat(unneeded).isCancelled();
    }
    assertThat(started).hasValue(0);
    assertThat(body.hasEnded).isTrue();
  }

  @Test
  void theFailureOfAnOperationCancelsTheOthersToo() {
    try (AsyncScope scope = Async.scopeCancelledOnFailure()) {
      CompletableFuture<String> source = new CompletableFuture<>();
      CompletableFuture<String> other = scope.add(new CompletableFuture<String>());
      CompletableFuture<String> failing = scope.add(source);
      CompletableFuture<String> unaffected = scope.start(() -> "value");
      assertThat(await(unaffected)).isEqualTo("value");
      source.completeExceptionally(new IOException("source"));
      assertThatThrownBy(() -> await(other, IOException.class)).hasMessage("source");
      assertThatThrownBy(() -> await(failing, IOException.class)).hasMessage("source");
      assertThat(await(unaffected)).isEqualTo("value");
    }
  }

  @Test
  void cancellingOneOperationIsNoFailure() {
    CompletableFuture<String> source = new CompletableFuture<>();
    try (AsyncScope scope = Async.scopeCancelledOnFailure()) {
      CompletableFuture<String> cancelled = scope.add(source);
      CompletableFuture<String> other = scope.start(() -> "other");
      cancelled.cancel(true);
      assertThat(source).isCancelled();
      assertThat(await(other)).isEqualTo("other");
      assertThatThrownBy(() -> await(cancelled)).isInstanceOf(CancellationException.class);
      assertThat(await(scope.start(() -> "more"))).isEqualTo("more");
    }
  }

  @Test
  void completingAnOperationFromOutsideCancelsIt() {
    try (AsyncScope scope = Async.scope()) {
      CompletableFuture<String> source = new CompletableFuture<>();
      CompletableFuture<String> completed = scope.add(source);
      completed.complete("from outside");
      assertThat(source).isCancelled();
      assertThat(await(completed)).isEqualTo("from outside");
    }
  }

  @Test
  void aResultThatArrivesBeforeTheCancellationIsKept() {
    CompletableFuture<String> source = new CompletableFuture<>();
    // A source that is completed by the attempt to cancel it.
    CompletableFuture<String> late =
        new CompletableFuture<>() {
          @Override
          public boolean cancel(boolean mayInterruptIfRunning) {
            return !complete("just in time");
          }
        };
    CompletableFuture<String> kept;
    try (AsyncScope scope = Async.scope()) {
      kept = scope.add(late);
      var unused4 = scope.add(source);
    }
    assertThat(kept).isCompletedWithValue("just in time");
    assertThat(source).isCancelled();
  }

  @Test
  void bodiesHaveTheDeadlineOfTheCaller() {
    CompletableFuture<String> never = new CompletableFuture<>();
    assertThatThrownBy(
            () ->
                Async.runWithDeadline(
                    Duration.ofMillis(1),
                    () -> {
                      try (AsyncScope scope = Async.scope()) {
                        CompletableFuture<String> body = scope.start(() -> await(never));
                        body.handle((value, failure) -> "ended").join();
                        await(body);
                      }
                    }))
        .isInstanceOf(AsyncTimeoutException.class);
    assertThat(never).isCancelled();
  }

  @Test
  void theDeadlineOfANestedScopeEndsOnlyItsBodies() throws Exception {
    CompletableFuture<String> never = new CompletableFuture<>();
    CompletableFuture<String> neverEither = new CompletableFuture<>();
    CompletableFuture<String> later = new CompletableFuture<>();
    Async.runWithDeadline(
        Duration.ofMinutes(1),
        () -> {
          try (AsyncScope outer = Async.scope()) {
            CompletableFuture<String> ofOuter = outer.start(() -> await(later));
            assertThatThrownBy(
                    () ->
                        Async.runWithDeadline(
                            Duration.ofMillis(1),
                            () -> {
                              try (AsyncScope inner = Async.scope()) {
                                CompletableFuture<String> body = inner.start(() -> await(never));
                                CompletableFuture<String> withLaterDeadline =
                                    inner.start(
                                        () ->
                                            Async.withDeadline(
                                                Duration.ofMinutes(1), () -> await(neverEither)));
                                body.handle((value, failure) -> "ended").join();
                                withLaterDeadline.handle((value, failure) -> "ended").join();
                                await(body);
                              }
                            }))
                .isInstanceOf(AsyncTimeoutException.class);
            assertThat(List.of(never, neverEither)).allMatch(CompletableFuture::isCancelled);
            assertThat(ofOuter).isNotDone();
            later.complete("value");
            assertThat(await(ofOuter)).isEqualTo("value");
            assertThat(await(outer.start(() -> "started later"))).isEqualTo("started later");
          }
        });
  }

  // Interrupts and deadlines while the scope is closed.

  @Test
  void anInterruptedOwnerStillWaitsAndIsInterruptedAfterwards() throws Exception {
    StubbornBody body = new StubbornBody();
    CompletableFuture<Thread> thread = new CompletableFuture<>();
    CompletableFuture<Boolean> flag = new CompletableFuture<>();
    FutureTask<Throwable> owner =
        onThread(
            () -> {
              thread.complete(Thread.currentThread());
              try (AsyncScope scope = Async.scope()) {
                var unused5 = scope.start(body::run);
                body.started.await();
                Thread.currentThread().interrupt();
              } finally {
                flag.complete(Thread.currentThread().isInterrupted());
              }
              assertThat(body.hasEnded).isTrue();
            });
    body.interrupted.await();
    Threads.untilWaitingIn(thread.join(), "close");
    body.release.countDown();
    assertThat(owner.get()).isNull();
    assertThat(flag).isCompletedWithValue(true);
  }

  @Test
  void aSecondInterruptEndsTheWait() throws Exception {
    StubbornBody body = new StubbornBody();
    CompletableFuture<Thread> thread = new CompletableFuture<>();
    FutureTask<Throwable> owner =
        onThread(
            () -> {
              thread.complete(Thread.currentThread());
              try (AsyncScope scope = Async.scope()) {
                var unused6 = scope.start(body::run);
                body.started.await();
              }
            });
    body.interrupted.await();
    while (!owner.isDone()) {
      Threads.until(
          () ->
              owner.isDone()
                  || thread.join().getState() == Thread.State.WAITING
                  || thread.join().getState() == Thread.State.TIMED_WAITING);
      thread.join().interrupt();
    }
    assertThat(owner.get()).isInstanceOf(AsyncInterruptedException.class);
    assertThat(body.hasEnded).isFalse();
    body.release.countDown();
  }

  // Misuse.

  @Test
  void anotherThreadIsRefused() throws Exception {
    try (AsyncScope scope = Async.scope()) {
      CompletableFuture<String> refused = new CompletableFuture<>();
      List<Code> misuses =
          List.of(
              () -> Objects.requireNonNull(scope.start(() -> "body")),
              () -> Objects.requireNonNull(scope.add(refused)),
              () -> Objects.requireNonNull(scope.runAsync(() -> {})),
              scope::close);
      for (Code misuse : misuses) {
        assertThat(onThread(misuse).get())
            .isInstanceOf(WrongThreadException.class)
            .hasMessageContaining("belongs to the thread that opened it");
      }
      assertThat(refused).isCancelled();
      assertThat(await(scope.start(() -> "still open"))).isEqualTo("still open");
    }
  }

  @Test
  void aClosedScopeStartsNothing() {
    AsyncScope scope = Async.scope();
    scope.close();
    scope.close();
    assertThatThrownBy(() -> scope.start(() -> "body"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The scope is closed");
    CompletableFuture<String> refused = new CompletableFuture<>();
    assertThatThrownBy(() -> scope.add(refused)).isInstanceOf(IllegalStateException.class);
    assertThat(refused).isCancelled();
  }

  @Test
  void scopesCanBeNested() {
    try (AsyncScope outer = Async.scope()) {
      CompletableFuture<String> first = outer.start(() -> "first");
      try (AsyncScope inner = Async.scope()) {
        assertThat(await(inner.start(() -> "second"))).isEqualTo("second");
        assertThat(await(outer.start(() -> "third"))).isEqualTo("third");
      }
      assertThat(await(first)).isEqualTo("first");
    }
  }

  @Test
  void aScopeThatIsClosedBeforeAnInnerOneClosesBoth() throws Exception {
    StubbornBody body = new StubbornBody();
    body.release.countDown();
    AsyncScope outer = Async.scope();
    AsyncScope middle = Async.scope();
    AsyncScope inner = Async.scope();
    CompletableFuture<String> unfinished = inner.start(body::run);
    body.started.await();
    assertThatThrownBy(outer::close)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("A scope was closed before a scope that was opened inside it");
    assertThat(unfinished).isCancelled();
    assertThat(body.hasEnded).isTrue();
    for (AsyncScope each : List.of(outer, middle, inner)) {
      each.close();
      assertThatThrownBy(() -> each.start(() -> "body")).hasMessage("The scope is closed");
    }
  }

  @Test
  void anEventLoopCannotOpenAScope() throws Exception {
    CompletableFuture<Throwable> refusal = new CompletableFuture<>();
    EventQueue.invokeAndWait(() -> refusal.complete(Threads.failureOf(() -> Async.scope())));
    assertThat(refusal.join())
        .isInstanceOf(BlockingNotAllowedException.class)
        .hasMessageContaining("scope in io.smartasync.ScopeTest")
        .hasMessageContaining("Call Async.all or Async.map instead");
    EventQueue.invokeAndWait(
        () -> refusal.obtrudeValue(Threads.failureOf(() -> Async.scopeCancelledOnFailure())));
    assertThat(refusal.join()).isInstanceOf(BlockingNotAllowedException.class);
  }

  @Test
  void argumentsAreRequired() {
    try (AsyncScope scope = Async.scope()) {
      assertThatNullPointerException().isThrownBy(() -> scope.start(Threads.nothing()));
      assertThatNullPointerException().isThrownBy(() -> scope.add(Threads.nothing()));
      assertThatNullPointerException().isThrownBy(() -> scope.runAsync(Threads.nothing()));
    }
  }

  @Test
  void aLongScopeForgetsWhatIsOver() throws Exception {
    ScopeMembers members = new ScopeMembers(false);
    StubbornBody body = new StubbornBody();
    body.release.countDown();
    CompletableFuture<String> unfinished = members.add(Async.start(body::run));
    body.started.await();
    for (int i = 0; i < 10_000; i++) {
      await(members.add(Async.start(() -> "short")));
    }
    assertThat(members.size()).isLessThan(200);
    members.cancelAndAwaitEnd();
    assertThat(unfinished).isCancelled();
    assertThat(body.hasEnded).isTrue();
  }
}

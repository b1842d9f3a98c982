package io.smartasync;

import static io.smartasync.Async.await;
import static io.smartasync.Async.withDeadline;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.adapter.JdkFlowAdapter;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;

/** A deadline of a scope ends every wait in it, and affects nothing else. */
@Timeout(120)
class DeadlineTest {

  private static final Duration SHORT = Duration.ofMillis(20);
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final String OVER = "Deadline of %s exceeded; the operation was cancelled";

  @ParameterizedTest
  @EnumSource
  void endsEveryFormOfAwait(AwaitForm form) {
    CompletableFuture<String> endless = new CompletableFuture<>();
    assertThatThrownBy(() -> withDeadline(SHORT, () -> form.await(endless)))
        .isExactlyInstanceOf(AsyncTimeoutException.class)
        .hasMessage(OVER, "0.02s")
        .hasCauseExactlyInstanceOf(TimeoutException.class);
    assertThat(endless).isCancelled();
  }

  @ParameterizedTest
  @EnumSource
  void doesNotAffectFuturesThatAreDoneInTime(AwaitForm form) {
    String result =
        withDeadline(
            LONG,
            () ->
                form.await(CompletableFuture.completedFuture("done "))
                    + form.await(Async.start(() -> "in time")));
    assertThat(result).isEqualTo("done in time");
  }

  @ParameterizedTest
  @EnumSource
  void aDoneFutureIsReturnedEvenAfterTheDeadline(AwaitForm form) {
    for (Duration over : List.of(Duration.ZERO, Duration.ofSeconds(Long.MIN_VALUE))) {
      String result =
          withDeadline(over, () -> form.await(CompletableFuture.completedFuture("done")));
      assertThat(result).isEqualTo("done");
      CompletableFuture<String> endless = new CompletableFuture<>();
      assertThatThrownBy(() -> withDeadline(over, () -> form.await(endless)))
          .isExactlyInstanceOf(AsyncTimeoutException.class);
      assertThat(endless).isCancelled();
    }
  }

  @Test
  void aDeclaredTimeoutArrivesAsItself() {
    assertThatThrownBy(
            () ->
                withDeadline(
                    SHORT, () -> await(new CompletableFuture<String>(), TimeoutException.class)))
        .isExactlyInstanceOf(TimeoutException.class)
        .hasMessage(OVER, "0.02s");
  }

  @Test
  void anEarlierTimeoutOfAWaitEndsIt() {
    assertThatThrownBy(() -> withDeadline(LONG, () -> await(new CompletableFuture<>(), SHORT)))
        .isExactlyInstanceOf(AsyncTimeoutException.class)
        .hasMessage("Timeout of 0.02s exceeded; the operation was cancelled");
  }

  @Test
  void theLongestDeadlineEndsNothing() throws Exception {
    for (Duration longest : List.of(Duration.ofDays(365_000), ChronoUnit.FOREVER.getDuration())) {
      CompletableFuture<String> future = new CompletableFuture<>();
      FutureTask<String> caller =
          new FutureTask<>(
              () -> withDeadline(longest, () -> withDeadline(longest, () -> await(future))));
      Threads.untilAwaiting(Thread.ofVirtual().start(caller));
      future.complete("at last");
      assertThat(caller.get()).isEqualTo("at last");
    }
  }

  @Test
  void boundsTheWaitsTogether() {
    List<CompletableFuture<String>> waitedFor = new ArrayList<>();
    // Each operation alone is done in time; their sum is not.
    assertThatThrownBy(
            () ->
                withDeadline(
                    Duration.ofMillis(100),
                    () -> {
                      while (true) {
                        CompletableFuture<String> slow = new CompletableFuture<>();
                        waitedFor.add(slow);
                        CompletableFuture.delayedExecutor(1, TimeUnit.MILLISECONDS)
                            .execute(() -> slow.complete("slow"));
                        await(slow);
                      }
                    }))
        .isExactlyInstanceOf(AsyncTimeoutException.class);
    assertThat(waitedFor.removeLast()).isCancelled();
    assertThat(waitedFor).allMatch(each -> each.resultNow().equals("slow"));
  }

  @Test
  void endsTheWaitsOfAStreamAndCancelsItsSubscription() {
    AtomicInteger cancelled = new AtomicInteger();
    List<Integer> seen = new ArrayList<>();
    Flux<Integer> stuck =
        Flux.concat(Flux.just(1, 2), Flux.<Integer>never().doOnCancel(cancelled::incrementAndGet));
    Flow.Publisher<Integer> publisher = JdkFlowAdapter.publisherToFlowPublisher(stuck);
    assertThatThrownBy(
            () ->
                withDeadline(
                    Duration.ofMillis(200),
                    () -> {
                      Async.stream(publisher).forEach(seen::add);
                      return "unused";
                    }))
        .isExactlyInstanceOf(AsyncTimeoutException.class)
        .hasMessage(OVER, "0.2s");
    assertThat(seen).containsExactly(1, 2);
    assertThat(cancelled).hasValue(1);
  }

  // Scopes.

  @Test
  void anInnerDeadlineCanOnlyShorten() {
    assertThatThrownBy(
            () ->
                withDeadline(
                    SHORT, () -> withDeadline(LONG, () -> await(new CompletableFuture<>()))))
        .isExactlyInstanceOf(AsyncTimeoutException.class)
        .hasMessage(OVER, "0.02s");
    withDeadline(
        LONG,
        () -> {
          Deadline outer = Deadline.current();
          assertThatThrownBy(() -> withDeadline(SHORT, () -> await(new CompletableFuture<>())))
              .isExactlyInstanceOf(AsyncTimeoutException.class)
              .hasMessage(OVER, "0.02s");
          assertThat(Deadline.current()).isNotNull().isSameAs(outer);
          assertThat(await(Async.start(() -> "still in time"))).isEqualTo("still in time");
          return "unused";
        });
  }

  @Test
  void endsWithTheCallEvenIfItThrows() {
    assertThat(withDeadline(LONG, () -> Deadline.current() != null)).isTrue();
    assertThat(Deadline.current()).isNull();
    IOException failure = new IOException("checked");
    assertThatThrownBy(
            () ->
                withDeadline(
                    LONG,
                    () -> {
                      throw failure;
                    }))
        .isSameAs(failure);
    assertThat(Deadline.current()).isNull();
    StackOverflowError error = new StackOverflowError("error");
    assertThatThrownBy(
            () ->
                withDeadline(
                    LONG,
                    () -> {
                      throw error;
                    }))
        .isSameAs(error);
    assertThat(Deadline.current()).isNull();
    assertThat(await(Async.start(() -> Deadline.current() == null))).isTrue();
  }

  @Test
  void aLateResultOfTheBodyIsReturned() {
    assertThat(withDeadline(Duration.ZERO, () -> "late")).isEqualTo("late");
  }

  @Test
  void rejectsANullTimeOrBody() {
    assertThatNullPointerException()
        .isThrownBy(() -> withDeadline(Threads.<Duration>nothing(), () -> "unused"))
        .withMessage("time");
    assertThatNullPointerException()
        .isThrownBy(
            () -> withDeadline(SHORT, Threads.<CallableOp<String, RuntimeException>>nothing()))
        .withMessage("body");
  }

  @Test
  void anInterruptIsReportedAsAnInterrupt() throws InterruptedException {
    CompletableFuture<String> endless = new CompletableFuture<>();
    FutureTask<Throwable> caller =
        new FutureTask<>(() -> Threads.failureOf(() -> withDeadline(LONG, () -> await(endless))));
    Thread thread = Thread.ofPlatform().start(caller);
    Threads.untilAwaiting(thread);
    thread.interrupt();
    thread.join();
    assertThat(caller.resultNow()).isExactlyInstanceOf(AsyncInterruptedException.class);
    assertThat(endless).isCancelled();
  }

  // Other threads.

  @Test
  void isPassedOnToTheBodiesThatAreStarted() {
    CompletableFuture<String> endless = new CompletableFuture<>();
    AtomicReference<@Nullable CompletableFuture<String>> started = new AtomicReference<>();
    withDeadline(
        SHORT,
        () -> {
          started.set(Async.start(() -> await(Async.start(() -> await(endless)))));
          return "the scope ends before the body";
        });
    assertThatThrownBy(() -> await(Objects.requireNonNull(started.get())))
        .isExactlyInstanceOf(AsyncTimeoutException.class)
        .hasMessage(OVER, "0.02s");
    Threads.until(endless::isDone);
    assertThat(endless).isCancelled();
  }

  @Test
  void isPassedOnToTheStreamsOfAPublisher() {
    CompletableFuture<String> endless = new CompletableFuture<>();
    CompletableFuture<Throwable> failure = new CompletableFuture<>();
    Flow.Publisher<String> publisher = Async.publisher(() -> Stream.of(1).map(i -> await(endless)));
    Disposable subscription =
        withDeadline(
            SHORT,
            () ->
                JdkFlowAdapter.flowPublisherToFlux(publisher)
                    .subscribe(element -> {}, failure::complete));
    assertThat(await(failure))
        .isExactlyInstanceOf(AsyncTimeoutException.class)
        .hasMessage(OVER, "0.02s");
    assertThat(subscription.isDisposed()).isTrue();
    Threads.until(endless::isDone);
    assertThat(endless).isCancelled();
  }

  @Test
  void isPassedOnToNoOtherThread() {
    InheritableThreadLocal<String> inheritable = new InheritableThreadLocal<>();
    inheritable.set("inherited");
    try (ExecutorService fixed = Executors.newFixedThreadPool(1)) {
      withDeadline(
          LONG,
          () -> {
            FutureTask<Boolean> own =
                new FutureTask<>(() -> inheritable.get() != null && Deadline.current() == null);
            new Thread(own).start();
            assertThat(await(own)).as("a new thread").isTrue();
            assertThat(await(fixed.submit(() -> Deadline.current() == null))).isTrue();
            assertThat(await(ForkJoinPool.commonPool().submit(() -> Deadline.current() == null)))
                .isTrue();
            return "unused";
          });
    } finally {
      inheritable.remove();
    }
  }

  @Test
  void isPassedOnToOperationsThatAnotherThreadStarts() throws InterruptedException {
    List<@Nullable Deadline> seen = new ArrayList<>();
    CompletableFuture<String> first = new CompletableFuture<>();
    CompletableFuture<String> endless = new CompletableFuture<>();
    CompletableFuture<List<String>> all =
        withDeadline(
            Duration.ofSeconds(1),
            () -> {
              seen.add(Deadline.current());
              return Async.map(
                  List.of(1, 2, 3),
                  1,
                  i -> {
                    seen.add(Deadline.current());
                    return switch (i) {
                      case 1 -> first;
                      case 2 -> CompletableFuture.completedFuture("second");
                      default -> Async.start(() -> await(endless));
                    };
                  });
            });
    AtomicReference<@Nullable Deadline> before = new AtomicReference<>();
    AtomicReference<@Nullable Deadline> after = new AtomicReference<>();
    Thread completing =
        Thread.ofPlatform()
            .start(
                () ->
                    withDeadline(
                        LONG,
                        () -> {
                          before.set(Deadline.current());
                          first.complete("first");
                          after.set(Deadline.current());
                          return "unused";
                        }));
    completing.join();
    assertThat(seen).hasSize(4).doesNotContainNull();
    assertThat(seen.stream().distinct()).hasSize(1);
    assertThat(after.get()).isNotNull().isSameAs(before.get()).isNotSameAs(seen.getFirst());
    assertThatThrownBy(() -> await(all))
        .isExactlyInstanceOf(AsyncTimeoutException.class)
        .hasMessage(OVER, "1s");
    Threads.until(endless::isDone);
    assertThat(endless).isCancelled();
  }

  @Test
  void anOperationWithoutADeadlineDoesNotGetThatOfTheThreadThatStartsIt()
      throws InterruptedException {
    List<Boolean> free = new ArrayList<>();
    CompletableFuture<String> first = new CompletableFuture<>();
    CompletableFuture<List<String>> all =
        Async.map(
            List.of(1, 2),
            1,
            i -> {
              free.add(Deadline.current() == null);
              return i == 1 ? first : CompletableFuture.completedFuture("second");
            });
    Thread.ofPlatform().start(() -> withDeadline(LONG, () -> first.complete("first"))).join();
    assertThat(await(all)).containsExactly("first", "second");
    assertThat(free).containsExactly(true, true);
  }

  // The timeout of a body.

  @Test
  void aBodyThatContinuesAfterItsTimeoutCannotWait() {
    CompletableFuture<String> endless = new CompletableFuture<>();
    CompletableFuture<Throwable> second = new CompletableFuture<>();
    AtomicBoolean begun = new AtomicBoolean();
    // On a busy machine the timeout may be exceeded before the body starts; it then never starts.
    while (!begun.get()) {
      CompletableFuture<String> body =
          Async.start(
              () -> {
                begun.set(true);
                Throwable first = Threads.failureOf(() -> await(new CompletableFuture<>()));
                Threads.spinUntil(() -> Objects.requireNonNull(Deadline.current()).isExpired());
                // This body ignores interrupts and timeouts.
                Thread.interrupted();
                second.complete(Threads.failureOf(() -> await(endless)));
                throw new IllegalStateException(first);
              },
              SHORT);
      assertThatThrownBy(() -> await(body, TimeoutException.class)).isInstanceOf(Exception.class);
    }
    assertThat(await(second)).isInstanceOf(AsyncException.class);
    assertThat(endless).isCancelled();
  }

  @Test
  void theFutureOfABodyFailsWithTheTimeoutExceptionWhicheverOfThemDetectsItFirst() {
    for (int i = 0; i < 300; i++) {
      CompletableFuture<String> body =
          Async.start(() -> await(new CompletableFuture<String>()), Duration.ofNanos(i * 10_000L));
      assertThatThrownBy(() -> await(body, TimeoutException.class))
          .isExactlyInstanceOf(TimeoutException.class);
    }
  }

  @Test
  void anEarlierOuterDeadlineEndsTheWaitsOfABodyWithATimeout() {
    CompletableFuture<String> body =
        withDeadline(SHORT, () -> Async.start(() -> await(new CompletableFuture<String>()), LONG));
    assertThatThrownBy(() -> await(body))
        .isExactlyInstanceOf(AsyncTimeoutException.class)
        .hasMessage(OVER, "0.02s");
  }
}

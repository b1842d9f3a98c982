package io.smartasync.testing;

import static io.smartasync.Async.await;
import static io.smartasync.testing.AsyncAssertions.assertThatAsync;
import static io.smartasync.testing.AsyncAssertions.assertThatCall;
import static io.smartasync.testing.AsyncAssertions.assertThatNothingIsLeftRunning;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartasync.Async;
import io.smartasync.AsyncTimeoutException;
import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each assertion, as it succeeds and as it fails. */
@Timeout(60)
class AsyncAssertionsTest {

  private static final Duration AT_ONCE = Duration.ofMillis(1);

  @Test
  void completes() {
    assertThatAsync(Async.start(() -> "Ada"))
        .completesWithin(Duration.ofSeconds(10))
        .isEqualTo("Ada");

    assertThatThrownBy(() -> assertThatAsync(new CompletableFuture<>()).completesWithin(AT_ONCE))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("to complete within PT0.001S, but it is not done");
    IOException failure = new IOException("closed");
    assertThatThrownBy(() -> assertThatAsync(CompletableFuture.failedFuture(failure)).completes())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("to complete, but it failed with: java.io.IOException: closed")
        .hasCause(failure);
  }

  @Test
  void failsWithTheOriginalException() {
    IOException failure = new IOException("closed");
    CompletionStage<String> dependent =
        CompletableFuture.<String>failedFuture(failure).thenApply(String::strip);

    assertThatAsync(dependent).failsWith(IOException.class).hasMessage("closed");
    assertThatAsync(dependent).failsWith(failure);

    assertThatThrownBy(() -> assertThatAsync(dependent).failsWith(AsyncTimeoutException.class))
        .isInstanceOf(AssertionError.class)
        .hasCause(failure);
    assertThatThrownBy(() -> assertThatAsync(dependent).failsWith(new IOException("closed")))
        .hasMessageContaining("the same object");
    assertThatThrownBy(
            () ->
                assertThatAsync(CompletableFuture.completedFuture("Ada"))
                    .failsWith(IOException.class))
        .hasMessageContaining("it completed with: Ada");
  }

  @Test
  void isCancelledAtTheSource() {
    ControllableFuture<String> source = new ControllableFuture<>();
    CompletableFuture<String> call = Async.start(() -> await(source.started()));
    source.awaitStart();
    assertThatAsync(source).isNotDone();

    assertThat(call.cancel(true)).isTrue();

    assertThatAsync(source).isCancelled();
    assertThat(source.starts()).isEqualTo(1);
    assertThatThrownBy(() -> assertThatAsync(source).isNotDone())
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(
            () -> assertThatAsync(CompletableFuture.completedFuture("Ada")).isCancelled())
        .hasMessageContaining("be cancelled");
  }

  @Test
  void aTimeoutNeedsNoClock() {
    ControllableFuture<String> source = new ControllableFuture<>();

    assertThat(
            ExpiredDeadline.<String, RuntimeException>call(
                () -> await(CompletableFuture.completedFuture("done before"))))
        .isEqualTo("done before");
    assertThatThrownBy(
            () -> ExpiredDeadline.call(() -> await(source.started(), Duration.ofSeconds(30))))
        .isInstanceOf(AsyncTimeoutException.class);

    assertThatAsync(source).isCancelled();
  }

  @Test
  void aPublisherEmitsOnDemand() {
    ControllablePublisher<Integer> numbers = new ControllablePublisher<>();
    CompletableFuture<Integer> sum =
        Async.start(() -> Async.stream(numbers).mapToInt(Integer::intValue).sum());

    numbers.emit(1);
    numbers.emit(2);
    assertThat(numbers.requested()).isGreaterThanOrEqualTo(2);
    numbers.complete();

    assertThatAsync(sum).completes().isEqualTo(3);
    assertThatAsync(numbers).isNotCancelled();
    assertThatThrownBy(() -> Async.stream(numbers).toList())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("one subscriber");
  }

  @Test
  void aPublisherFailsAndIsCancelled() {
    ControllablePublisher<Integer> failing = new ControllablePublisher<>();
    CompletableFuture<Long> count = Async.start(() -> Async.stream(failing).count());
    failing.fail(new IllegalStateException("broken"));
    assertThatAsync(count).failsWith(IllegalStateException.class).hasMessage("broken");

    ControllablePublisher<Integer> endless = new ControllablePublisher<>();
    CompletableFuture<Integer> first =
        Async.start(
            () -> {
              try (Stream<Integer> stream = Async.stream(endless)) {
                return stream.findFirst().orElseThrow();
              }
            });
    endless.emit(1);
    assertThatAsync(first).completes().isEqualTo(1);
    assertThatAsync(endless).isCancelled();
    assertThatThrownBy(() -> assertThatAsync(endless).isNotCancelled())
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void aCallIsRefusedOrAllowedOnAnEventLoop() {
    CompletableFuture<String> done = CompletableFuture.completedFuture("done");
    assertThatCall(() -> await(done))
        .isRefusedOnAnEventLoop()
        .hasMessageContaining("it is an event loop of a test");
    assertThatCall(() -> Async.start(() -> "later")).isAllowedOnAnEventLoop();

    assertThatThrownBy(() -> assertThatCall(() -> {}).isRefusedOnAnEventLoop())
        .hasMessageContaining("but it returned normally");
    assertThatThrownBy(() -> assertThatCall(() -> await(done)).isAllowedOnAnEventLoop())
        .hasMessageContaining("but it threw");
  }

  @Test
  void nothingIsLeftOfWhatHasEnded() {
    assertThatNothingIsLeftRunning(
        () -> {
          assertThat(await(Async.start(() -> "Ada"))).isEqualTo("Ada");
          assertThat(Async.stream(Async.publisher(() -> Stream.of(1, 2, 3)))).hasSize(3);
          Thread.ofPlatform().start(() -> {}).join();
        });
  }

  @Test
  void whatIsLeftIsReportedWithTheStackThatStartedIt() {
    ControllableFuture<String> request = new ControllableFuture<>();
    CountDownLatch release = new CountDownLatch(1);
    RunningWatch watch = RunningWatch.begin();
    CompletableFuture<String> body = startBody(request);
    Thread thread = Thread.ofPlatform().name("left-over").start(() -> awaitLatch(release));
    Stream<Integer> unclosed = Async.stream(Async.publisher(() -> Stream.iterate(1, i -> i + 1)));
    readFirst(unclosed);

    List<String> left = watch.left();
    while (left.size() < 5) { // the body begins to wait in a moment
      Thread.onSpinWait();
      left = watch.left();
    }

    assertThat(left)
        .satisfiesExactlyInAnyOrder(
            each ->
                assertThat(each)
                    .contains("A body on its own virtual thread, started by thread '")
                    .contains("AsyncAssertionsTest.startBody("),
            each ->
                assertThat(each)
                    .contains("A body on its own virtual thread")
                    .contains("AsyncAssertionsTest.readFirst("),
            each ->
                assertThat(each)
                    .contains("A stream that was neither read to its end nor closed")
                    .contains("AsyncAssertionsTest.readFirst("),
            each ->
                assertThat(each)
                    .contains("A wait for a future")
                    .contains("AsyncAssertionsTest.awaitInBody("),
            each ->
                assertThat(each)
                    .contains("A thread, 'left-over', which is now")
                    .contains("AsyncAssertionsTest.awaitLatch("));
    assertThatThrownBy(RunningWatch::begin).isInstanceOf(IllegalStateException.class);

    unclosed.close();
    release.countDown();
    request.complete("at last");
    watch.requireNothingLeft(AsyncAssert.PATIENCE);
    assertThatAsync(body).completes().isEqualTo("at last");
    assertThat(thread.isAlive()).isFalse();
  }

  private static CompletableFuture<String> startBody(CompletableFuture<String> request) {
    return Async.start(() -> awaitInBody(request));
  }

  private static String awaitInBody(CompletableFuture<String> request) {
    return await(request);
  }

  private static void readFirst(Stream<Integer> stream) {
    Iterator<Integer> elements = stream.iterator();
    assertThat(elements.next()).isEqualTo(1);
  }

  private static void awaitLatch(CountDownLatch release) {
    try {
      release.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static class LeavesSomething {

    static final ControllableFuture<String> REQUEST = new ControllableFuture<>();

    @Test
    @NothingLeftRunning(patienceMillis = 1)
    void leavesABody() {
      var unused = startBody(REQUEST);
    }

    @Test
    void isNotChecked() {}
  }

  @NothingLeftRunning(exceptThreads = "kept-by-")
  static class LeavesNothing {

    static final CountDownLatch RELEASE = new CountDownLatch(1);

    private final ControllableFuture<String> request = new ControllableFuture<>();

    @Test
    void keepsAThreadThatMayStay() {
      var unused = Thread.ofPlatform().name("kept-by-a-library").start(() -> awaitLatch(RELEASE));
      var unusedBody = startBody(request);
    }

    @AfterEach
    void end() {
      request.complete("ended");
    }
  }

  @Test
  void aTestThatLeavesSomethingFails() {
    SampleRun run = SampleRun.of(LeavesSomething.class);
    LeavesSomething.REQUEST.complete("ended");
    assertThat(run.failures()).hasSize(2);
    assertThat(run.onlyFailure())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("AsyncAssertionsTest.startBody(");

    assertThat(SampleRun.of(LeavesNothing.class).failures().values()).containsOnlyNulls();
    LeavesNothing.RELEASE.countDown();
  }
}

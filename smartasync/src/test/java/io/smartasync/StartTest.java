package io.smartasync;

import static io.smartasync.Async.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code Async.start}: bodies on their own virtual threads. */
@Timeout(300)
class StartTest {

  private static final Duration SHORT = Duration.ofMillis(5);

  /** A body that waits until it is released or interrupted, and returns which. */
  private static final class WaitingBody {

    private final CountDownLatch release = new CountDownLatch(1);
    private final CompletableFuture<Thread> thread = new CompletableFuture<>();
    private final CompletableFuture<Boolean> interrupted = new CompletableFuture<>();

    String run() {
      thread.complete(Thread.currentThread());
      try {
        release.await();
        interrupted.complete(Thread.currentThread().isInterrupted());
      } catch (InterruptedException e) {
        interrupted.complete(true);
      }
      return "body";
    }

    /** Starts it, and returns when it waits. */
    CompletableFuture<String> start() {
      CompletableFuture<String> future = Async.start(this::run);
      Threads.untilWaitingIn(thread.join(), "run");
      return future;
    }

    boolean wasInterrupted() {
      return interrupted.join();
    }
  }

  @Test
  void aBodyRunsOnAVirtualThreadOfItsOwn() {
    Thread first = await(Async.start(Thread::currentThread));
    Thread second = await(Async.start(Thread::currentThread));
    assertThat(first.isVirtual()).isTrue();
    assertThat(second.isVirtual()).isTrue();
    assertThat(first).isNotSameAs(second);
  }

  @Test
  void theCallerDoesNotWaitForTheBody() {
    WaitingBody body = new WaitingBody();
    CompletableFuture<String> future = body.start();
    assertThat(future).isNotDone();
    body.release.countDown();
    assertThat(await(future)).isEqualTo("body");
    assertThat(body.wasInterrupted()).isFalse();
  }

  @Test
  void theBodySeesTheCallersContextClassLoader() throws IOException {
    Thread current = Thread.currentThread();
    ClassLoader before = current.getContextClassLoader();
    try (URLClassLoader mine = new URLClassLoader(new URL[0])) {
      current.setContextClassLoader(mine);
      ClassLoader seen = await(Async.start(() -> Thread.currentThread().getContextClassLoader()));
      assertThat(seen).isSameAs(mine);
    } finally {
      current.setContextClassLoader(before);
    }
  }

  @Test
  void theBodySeesNoThreadLocalsOfTheCaller() {
    InheritableThreadLocal<String> inheritable = new InheritableThreadLocal<>();
    ThreadLocal<String> local = new ThreadLocal<>();
    inheritable.set("caller's");
    local.set("caller's");
    try {
      List<Boolean> seen =
          await(Async.start(() -> List.of(inheritable.get() != null, local.get() != null)));
      assertThat(seen).containsExactly(false, false);
    } finally {
      inheritable.remove();
      local.remove();
    }
  }

  @Test
  void aNullBodyIsRejected() {
    assertThatNullPointerException()
        .isThrownBy(() -> Async.start(Threads.<Callable<String>>nothing()))
        .withMessage("body");
    assertThatNullPointerException()
        .isThrownBy(() -> Async.start(Threads.<Callable<String>>nothing(), SHORT))
        .withMessage("body");
    AtomicBoolean ran = new AtomicBoolean();
    assertThatNullPointerException()
        .isThrownBy(() -> Async.start(() -> ran.getAndSet(true), Threads.<Duration>nothing()));
    assertThat(ran).isFalse();
  }

  // Failures.

  static Stream<Named<Throwable>> failures() {
    return Stream.of(
            new IllegalStateException("unchecked"),
            new IOException("checked"),
            new StackOverflowError("error"),
            new InterruptedException("the body's own"),
            new CancellationException("the body's own"))
        .map(failure -> Named.of(failure.getClass().getSimpleName(), failure));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void theFutureFailsWithWhatTheBodyThrows(Throwable failure) {
    CompletableFuture<String> future =
        Async.start(
            () -> {
              throwAny(failure);
              return "not reached";
            });
    AtomicReference<Throwable> seen = new AtomicReference<>();
    future.handle((value, thrown) -> seen.getAndSet(thrown)).join();
    assertThat(seen).hasValue(failure);
    assertThat(future).isCompletedExceptionally();
  }

  @SuppressWarnings("unchecked") // on purpose: the caller does not declare what this throws
  private static <X extends Throwable> void throwAny(Throwable failure) throws X {
    throw (X) failure;
  }

  @Test
  void aCheckedExceptionOfTheBodyReachesACallerWhoDeclaresIt() {
    IOException failure = new IOException("checked");
    assertThatThrownBy(
            () ->
                await(
                    Async.start(
                        () -> {
                          throw failure;
                        }),
                    IOException.class))
        .isSameAs(failure);
  }

  // Stopping a body.

  @Test
  void cancellingInterruptsTheBody() {
    WaitingBody body = new WaitingBody();
    CompletableFuture<String> future = body.start();
    assertThat(future.cancel(true)).isTrue();
    assertThat(future).isCancelled();
    assertThat(body.wasInterrupted()).isTrue();
  }

  @Test
  void cancellingWithoutInterruptionLetsTheBodyRunToItsEnd() throws InterruptedException {
    WaitingBody body = new WaitingBody();
    CompletableFuture<String> future = body.start();
    assertThat(future.cancel(false)).isTrue();
    assertThat(future).isCancelled();
    body.release.countDown();
    assertThat(body.wasInterrupted()).isFalse();
    body.thread.join().join();
    assertThat(future).isCancelled();
  }

  @Test
  void anyOtherCompletionFromOutsideInterruptsTheBody() {
    List<Consumer<CompletableFuture<String>>> completions =
        List.of(
            future -> future.complete("from outside"),
            future -> future.completeExceptionally(new IllegalStateException("from outside")),
            future -> consume(future.orTimeout(5, TimeUnit.MILLISECONDS)),
            future -> consume(future.completeOnTimeout("late", 5, TimeUnit.MILLISECONDS)),
            future -> assertThatThrownBy(() -> await(future, SHORT)));
    for (Consumer<CompletableFuture<String>> completion : completions) {
      WaitingBody body = new WaitingBody();
      CompletableFuture<String> future = body.start();
      completion.accept(future);
      assertThat(body.wasInterrupted()).isTrue();
      Threads.until(future::isDone);
      assertThat(future.handle((value, failure) -> "body".equals(value)).join()).isFalse();
    }
  }

  private static void consume(CompletableFuture<?> future) {
    assertThat(future).isNotNull();
  }

  @Test
  void aTimeoutFailsTheFutureAndInterruptsTheBody() {
    WaitingBody body = new WaitingBody();
    CompletableFuture<String> future = Async.start(body::run, Duration.ofMillis(50));
    assertThatThrownBy(() -> await(future, TimeoutException.class))
        .isExactlyInstanceOf(TimeoutException.class);
    if (body.thread.isDone()) {
      assertThat(body.wasInterrupted()).isTrue();
    }
    assertThat(future.state()).isEqualTo(CompletableFuture.State.FAILED);
  }

  @Test
  void aTimeoutOfZeroOrLessIsExceededAtOnce() {
    for (Duration limit :
        List.of(Duration.ZERO, Duration.ofSeconds(-1), Duration.ofSeconds(Long.MIN_VALUE))) {
      WaitingBody body = new WaitingBody();
      assertThatThrownBy(() -> await(Async.start(body::run, limit), TimeoutException.class))
          .isExactlyInstanceOf(TimeoutException.class);
    }
  }

  @Test
  void theLongestTimeoutDoesNotStopTheBody() {
    for (Duration limit : List.of(Duration.ofDays(1), ChronoUnit.FOREVER.getDuration())) {
      WaitingBody body = new WaitingBody();
      CompletableFuture<String> future = Async.start(body::run, limit);
      Threads.untilWaitingIn(body.thread.join(), "run");
      body.release.countDown();
      assertThat(await(future)).isEqualTo("body");
      assertThat(body.wasInterrupted()).isFalse();
    }
  }

  @Test
  void cancellingTwiceOrAfterTheEndDoesNothingMore() throws InterruptedException {
    AtomicReference<Thread> thread = new AtomicReference<>();
    CompletableFuture<String> future =
        Async.start(
            () -> {
              thread.set(Thread.currentThread());
              return "done";
            });
    assertThat(await(future)).isEqualTo("done");
    Objects.requireNonNull(thread.get()).join();
    assertThat(future.cancel(true)).isFalse();
    assertThat(future.complete("other")).isFalse();
    assertThat(future.completeExceptionally(new IllegalStateException("other"))).isFalse();
    assertThat(future).isCompletedWithValue("done");
  }

  @Test
  void cancellingADependentDoesNotInterruptTheBody() {
    WaitingBody body = new WaitingBody();
    CompletableFuture<String> future = body.start();
    CompletableFuture<Integer> dependent = future.thenApply(String::length);
    dependent.cancel(true);
    assertThat(future).isNotDone();
    body.release.countDown();
    assertThat(await(future)).isEqualTo("body");
    assertThat(body.wasInterrupted()).isFalse();
  }

  @Test
  void aBodyThatIsCancelledBeforeItBeginsNeverRuns() throws InterruptedException {
    int carriers =
        Integer.getInteger(
            "jdk.virtualThreadScheduler.parallelism", Runtime.getRuntime().availableProcessors());
    // Every carrier is kept busy, so that no other virtual thread runs.
    AtomicBoolean release = new AtomicBoolean();
    CountDownLatch busy = new CountDownLatch(carriers);
    AtomicInteger ran = new AtomicInteger();
    List<Thread> others = new ArrayList<>();
    try {
      for (int i = 0; i < carriers; i++) {
        others.add(
            Thread.ofVirtual()
                .start(
                    () -> {
                      busy.countDown();
                      while (!release.get()) {
                        Thread.onSpinWait();
                      }
                    }));
      }
      busy.await();
      for (int i = 0; i < 1_000; i++) {
        CompletableFuture<Integer> future = Async.start(ran::incrementAndGet);
        assertThat(future.cancel(i % 2 == 0)).isTrue();
      }
    } finally {
      release.set(true);
    }
    // Virtual threads run in the order in which they are started: after these, the bodies have run.
    for (int i = 0; i < 1_000; i++) {
      others.add(Thread.ofVirtual().start(() -> {}));
    }
    for (Thread other : others) {
      other.join();
    }
    assertThat(ran).hasValue(0);
  }

  // Dependents of a future run on the body's thread, but are not part of the body.

  @Test
  void aFlagThatTheBodyLeavesBehindIsNotSeenByDependents() {
    for (boolean failing : List.of(true, false)) {
      CountDownLatch registered = new CountDownLatch(1);
      CompletableFuture<String> future =
          Async.start(
              () -> {
                registered.await();
                Thread.currentThread().interrupt();
                if (failing) {
                  throw new IllegalStateException("failing");
                }
                return "done";
              });
      CompletableFuture<Boolean> virtualAndInterrupted =
          future.handle(
              (value, failure) -> {
                assertThat(Thread.currentThread().isVirtual()).isTrue();
                return Thread.currentThread().isInterrupted();
              });
      registered.countDown();
      assertThat(await(virtualAndInterrupted)).isFalse();
    }
  }

  @Test
  void aCancellationThatComesTooLateIsNotSeenByDependents() {
    AtomicInteger interruptedDependents = new AtomicInteger();
    AtomicInteger onTheBodysThread = new AtomicInteger();
    for (int i = 0; i < 6_000; i++) {
      AtomicBoolean registered = new AtomicBoolean();
      AtomicBoolean ending = new AtomicBoolean();
      AtomicBoolean cancelled = new AtomicBoolean();
      CompletableFuture<String> future =
          Async.start(
              () -> {
                Threads.spinUntil(registered::get);
                ending.set(true);
                return "done";
              });
      CompletableFuture<Boolean> dependent =
          future.handle(
              (value, failure) -> {
                // If the cancellation came first or helps to run dependents, this is its thread.
                if (Thread.currentThread().isVirtual()) {
                  onTheBodysThread.incrementAndGet();
                  Threads.spinUntil(cancelled::get);
                  if (Thread.currentThread().isInterrupted()) {
                    interruptedDependents.incrementAndGet();
                  }
                }
                return true;
              });
      registered.set(true);
      // Before, while and after the body ends.
      switch (i % 3) {
        case 0 -> {}
        case 1 -> Threads.spinUntil(ending::get);
        default -> Threads.spinUntil(future::isDone);
      }
      future.cancel(true);
      cancelled.set(true);
      dependent.join();
    }
    assertThat(onTheBodysThread.get()).as("races that the body won").isPositive();
    assertThat(interruptedDependents).hasValue(0);
  }

  // A real operation: an HTTP request.

  @Test
  void cancellingABodyAbortsTheHttpRequestItWaitsFor() throws Exception {
    CountDownLatch received = new CountDownLatch(1);
    CompletableFuture<IOException> brokenWrite = new CompletableFuture<>();
    Semaphore mayAnswer = new Semaphore(0);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(task -> Thread.ofVirtual().start(task));
    server.createContext(
        "/",
        exchange -> {
          received.countDown();
          mayAnswer.acquireUninterruptibly();
          exchange.sendResponseHeaders(200, 0);
          try (OutputStream out = exchange.getResponseBody()) {
            byte[] chunk = new byte[1 << 16];
            while (!Thread.currentThread().isInterrupted()) {
              out.write(chunk);
            }
          } catch (IOException e) {
            brokenWrite.complete(e);
            throw e;
          }
        });
    server.start();
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      HttpRequest request =
          HttpRequest.newBuilder(
                  URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"))
              .build();
      CompletableFuture<CompletableFuture<HttpResponse<String>>> exchange =
          new CompletableFuture<>();
      CompletableFuture<String> body =
          Async.start(
              () -> {
                exchange.complete(client.sendAsync(request, HttpResponse.BodyHandlers.ofString()));
                return await(exchange.join()).body();
              });
      received.await();
      body.cancel(true);
      CompletableFuture<HttpResponse<String>> sent = exchange.join();
      Threads.until(sent::isDone);
      // Cancelled or failed, whichever the client does first when it aborts.
      assertThat(sent).isCompletedExceptionally();
      // The connection is closed, so the server cannot answer.
      mayAnswer.release();
      assertThat(brokenWrite.join()).isInstanceOf(IOException.class);
    } finally {
      mayAnswer.release();
      server.stop(0);
    }
  }
}

package io.smartasync;

import static io.smartasync.Async.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.adapter.JdkFlowAdapter;
import reactor.core.publisher.Flux;

/** Reports of stalled waits. Runs in its own JVM, with the system property set. */
@Tag("reports")
@EnabledIfSystemProperty(named = StallReport.PROPERTY, matches = "200ms")
@Timeout(120)
class StallReportTest {

  private static final Logger LOGGER = Logger.getLogger("io.smartasync");

  @RegisterExtension final LogRecords records = new LogRecords();

  /** Waits for the record of a thread. */
  private LogRecord recordOf(String thread) {
    String text = " on thread '" + thread + "' has waited 0.2s for ";
    Threads.until(() -> !records.with(each -> each.contains(text)).isEmpty());
    return records.with(each -> each.contains(text)).getFirst();
  }

  private static <T> FutureTask<T> on(String thread, Callable<T> call) {
    FutureTask<T> task = new FutureTask<>(call);
    Thread.ofPlatform().name(thread).start(task);
    return task;
  }

  private static String waitInTheBody(CompletableFuture<String> future) throws Exception {
    return future.get(); // not with this library, so that this wait is not reported
  }

  @Test
  void namesTheCallWhatItWaitsForAndTheStackOfTheBody() throws Exception {
    CompletableFuture<String> later = new CompletableFuture<>();
    FutureTask<String> caller = on("caller-a", () -> load(Async.start(() -> waitInTheBody(later))));
    LogRecord record = recordOf("caller-a");
    assertThat(record.getLevel()).isEqualTo(Level.WARNING);
    assertThat(record.getLoggerName()).isEqualTo("io.smartasync");
    assertThat(record.getMessage())
        .matches(
            "(?s)await in io\\.smartasync\\.StallReportTest\\.load\\(StallReportTest\\.java:\\d+\\)"
                + " on thread 'caller-a' has waited 0\\.2s for the body of Async\\.start on"
                + " virtual thread #\\d+ 'StallReportTest\\.\\w+', whose stack is:\n"
                + "\tat .*StallReportTest\\.waitInTheBody.*");
    assertThat(record.getThrown().getStackTrace()[0].getMethodName())
        .as("the stack of the waiting call")
        .isEqualTo("load");
    later.complete("done after all");
    assertThat(caller.get()).isEqualTo("done after all");
  }

  private static String load(CompletableFuture<String> future) {
    return await(future);
  }

  @Test
  void isWrittenOncePerWaitForEveryFormOfAwait() throws Exception {
    for (AwaitForm form : AwaitForm.values()) {
      CompletableFuture<String> later = new CompletableFuture<>();
      FutureTask<String> caller = on("caller-" + form, () -> form.await(later));
      recordOf("caller-" + form);
      // A wait that begins now is reported when a second report of the first one would be due.
      CompletableFuture<String> other = new CompletableFuture<>();
      FutureTask<String> second = on("second-" + form, () -> await(other));
      recordOf("second-" + form);
      assertThat(records.messages(text -> text.contains("'caller-" + form + "'"))).hasSize(1);
      later.complete("done");
      other.complete("done");
      assertThat(caller.get()).isEqualTo("done");
      assertThat(second.get()).isEqualTo("done");
    }
  }

  @Test
  void saysIfItIsUnknownWhatWillCompleteTheFuture() throws Exception {
    CompletableFuture<String> later = new CompletableFuture<>();
    FutureTask<String> caller = on("caller-b", () -> await(later));
    assertThat(recordOf("caller-b").getMessage())
        .contains("for java.util.concurrent.CompletableFuture@")
        .endsWith("; what will complete it is unknown");
    later.complete("done");
    assertThat(caller.get()).isEqualTo("done");
  }

  @Test
  void followsBodiesThatWaitThemselves() throws Exception {
    CompletableFuture<String> later = new CompletableFuture<>();
    CompletableFuture<String> inner = Async.start(() -> load(later));
    FutureTask<String> caller = on("caller-c", () -> await(Async.start(() -> load(inner))));
    assertThat(recordOf("caller-c").getMessage())
        .containsSubsequence(
            "for the body of Async.start on virtual thread #",
            "StallReportTest.load(",
            " waits for the body of Async.start on virtual thread #",
            "StallReportTest.load(",
            " waits for java.util.concurrent.CompletableFuture@");
    later.complete("done");
    assertThat(caller.get()).isEqualTo("done");
  }

  @Test
  void reportsBodiesThatWaitForEachOther() throws Exception {
    CompletableFuture<CompletableFuture<String>> second = new CompletableFuture<>();
    CompletableFuture<String> first =
        Async.start(
            () -> {
              Thread.currentThread().setName("first");
              return await(second.get(), Duration.ofMinutes(10));
            });
    second.complete(
        Async.start(
            () -> {
              Thread.currentThread().setName("second");
              return await(first, Duration.ofMinutes(10));
            }));
    assertThat(recordOf("first").getMessage()).endsWith("the waiting thread itself: a deadlock");
    assertThat(recordOf("second").getMessage()).endsWith("the waiting thread itself: a deadlock");
    first.cancel(true);
    Threads.until(second.get()::isDone);
  }

  @Test
  void namesTheUnfinishedPartsOfAll() throws Exception {
    CompletableFuture<String> later = new CompletableFuture<>();
    FutureTask<List<String>> caller =
        on(
            "caller-d",
            () ->
                await(
                    Async.all(
                        CompletableFuture.completedFuture("done"),
                        later,
                        Async.start(() -> waitInTheBody(later)))));
    assertThat(recordOf("caller-d").getMessage())
        .containsSubsequence(
            "for 2 unfinished futures of Async.all",
            "\n- java.util.concurrent.CompletableFuture@",
            "\n- the body of Async.start on virtual thread #",
            "StallReportTest.waitInTheBody(");
    later.complete("done");
    assertThat(caller.get()).containsExactly("done", "done", "done");
  }

  @Test
  void namesTheBodiesThatDelayTheEndOfAScope() throws Exception {
    CompletableFuture<String> release = new CompletableFuture<>();
    FutureTask<String> caller =
        on(
            "caller-scope",
            () -> {
              CompletableFuture<String> started = new CompletableFuture<>();
              try (AsyncScope scope = Async.scope()) {
                var unused =
                    scope.start(
                        () -> {
                          started.complete("started");
                          release.join(); // ignores the interrupt
                          return "ended";
                        });
                started.join();
              }
              return "closed";
            });
    assertThat(recordOf("caller-scope").getMessage())
        .contains("await in io.smartasync.StallReportTest.")
        .containsSubsequence(
            "for 1 cancelled bodies of a scope, which have not ended",
            "\n- the body of Async.start on virtual thread #",
            " 'StallReportTest.namesTheBodiesThatDelayTheEndOfAScope', whose stack is:",
            "CompletableFuture.join(");
    release.complete("now");
    assertThat(caller.get()).isEqualTo("closed");
  }

  @Test
  void namesACallbackAndAnOperationOfAScope() throws Exception {
    CompletableFuture<String> callback = Async.create(completer -> {});
    FutureTask<String> first = on("caller-callback", () -> await(callback));
    assertThat(recordOf("caller-callback").getMessage())
        .endsWith("for the callback of an operation that was started with Async.create");
    CompletableFuture<String> operation = new CompletableFuture<>();
    FutureTask<String> second =
        on(
            "caller-operation",
            () -> {
              try (AsyncScope scope = Async.scope()) {
                return await(scope.add(operation));
              }
            });
    assertThat(recordOf("caller-operation").getMessage())
        .endsWith("for an asynchronous operation of a scope; what will complete it is unknown");
    callback.complete("callback");
    operation.complete("operation");
    assertThat(first.get()).isEqualTo("callback");
    assertThat(second.get()).isEqualTo("operation");
  }

  @Test
  void namesOnlySomeOfManyOperationsOfAMap() throws Exception {
    CompletableFuture<String> later = new CompletableFuture<>();
    List<Integer> inputs = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      inputs.add(i);
    }
    FutureTask<List<String>> caller =
        on("caller-e", () -> await(Async.map(inputs, 20, i -> later.thenApply(value -> value))));
    String message = recordOf("caller-e").getMessage();
    assertThat(message)
        .contains("for 20 unfinished futures of Async.map")
        .endsWith("\n- and 12 more");
    assertThat(message.lines()).hasSize(10);
    later.complete("done");
    assertThat(caller.get()).hasSize(30);
  }

  @Test
  void reportsStarvationOfAFixedPool() throws Exception {
    AtomicInteger number = new AtomicInteger();
    ExecutorService pool =
        Executors.newFixedThreadPool(
            2, task -> new Thread(task, "starved-" + number.incrementAndGet()));
    CyclicBarrier both = new CyclicBarrier(2);
    List<CompletableFuture<String>> queued = new ArrayList<>();
    List<Future<String>> tasks = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      tasks.add(
          pool.submit(
              () -> {
                both.await();
                // Queued behind the tasks that wait for it.
                CompletableFuture<String> behind =
                    CompletableFuture.supplyAsync(() -> "never begins", pool);
                synchronized (queued) {
                  queued.add(behind);
                }
                return await(behind);
              }));
    }
    for (String thread : List.of("starved-1", "starved-2")) {
      assertThat(recordOf(thread).getMessage())
          .contains("Thread pool: 2 of 2 threads named 'starved-*' are waiting in SmartAsync.")
          .contains("(thread starvation)");
    }
    synchronized (queued) {
      queued.forEach(each -> each.complete("from outside"));
    }
    for (Future<String> task : tasks) {
      // The first task that ends frees a thread, so a queued task may run after all.
      assertThat(task.get()).isIn("from outside", "never begins");
    }
    pool.shutdown();
  }

  @Test
  void doesNotReportStarvationOfAPoolThatHasThreadsLeft() throws Exception {
    AtomicInteger number = new AtomicInteger();
    try (ExecutorService pool =
        Executors.newFixedThreadPool(
            2, task -> new Thread(task, "free-" + number.incrementAndGet()))) {
      CompletableFuture<String> later = new CompletableFuture<>();
      Future<String> waiting = pool.submit(() -> await(later));
      await(pool.submit(() -> "the other thread is there"));
      assertThat(recordOf("free-1").getMessage())
          .contains("1 of 2 threads named 'free-*' are waiting in SmartAsync.")
          .doesNotContain("starvation");
      later.complete("done");
      assertThat(waiting.get()).isEqualTo("done");
    }
  }

  @Test
  void reportsAStream() throws Exception {
    CompletableFuture<Integer> later = new CompletableFuture<>();
    Flux<Integer> stuck =
        Flux.concat(Flux.just(1, 2), reactor.core.publisher.Mono.fromFuture(later));
    FutureTask<List<Integer>> caller =
        on(
            "caller-f",
            () -> Async.stream(JdkFlowAdapter.publisherToFlowPublisher(stuck), 8).toList());
    assertThat(recordOf("caller-f").getMessage())
        .contains("for the next element of a publisher; 8 elements have been requested");
    later.complete(3);
    assertThat(caller.get()).containsExactly(1, 2, 3);
    assertThat(records.messages(text -> text.contains("'caller-f'"))).hasSize(1);
  }

  @Test
  void aWaitThatEndsBeforeIsNotReported() throws Exception {
    FutureTask<Throwable> timed =
        on(
            "timed",
            () -> Threads.failureOf(() -> await(new CompletableFuture<>(), Duration.ofMillis(20))));
    FutureTask<Throwable> bounded =
        on(
            "bounded",
            () ->
                Threads.failureOf(
                    () ->
                        Async.withDeadline(
                            Duration.ofMillis(20), () -> await(new CompletableFuture<>()))));
    assertThat(timed.get()).isInstanceOf(AsyncTimeoutException.class);
    assertThat(bounded.get()).isInstanceOf(AsyncTimeoutException.class);
    assertThat(records.messages(text -> text.contains("'timed'") || text.contains("'bounded'")))
        .isEmpty();
  }

  @Test
  void aReportedWaitStillTimesOut() throws Exception {
    CompletableFuture<String> endless = new CompletableFuture<>();
    FutureTask<Throwable> timed =
        on("late", () -> Threads.failureOf(() -> await(endless, Duration.ofMillis(600))));
    assertThat(recordOf("late").getMessage()).startsWith("await in ");
    assertThat(timed.get())
        .isInstanceOf(AsyncTimeoutException.class)
        .hasMessage("Timeout of 0.6s exceeded; the operation was cancelled");
    assertThat(endless).isCancelled();
  }

  @Test
  void aFailureOfTheLoggerDoesNotEndTheWait() throws Exception {
    IllegalStateException failure = new IllegalStateException("the log is full");
    waitWhileTheLoggerFails(
        () -> {
          throw failure;
        },
        failure);
  }

  @Test
  void anErrorOfTheLoggerDoesNotEndTheWait() throws Exception {
    NoClassDefFoundError error = new NoClassDefFoundError("org/example/Appender");
    waitWhileTheLoggerFails(
        () -> {
          throw error;
        },
        error);
  }

  private static void waitWhileTheLoggerFails(Runnable logging, Throwable failure)
      throws Exception {
    Handler broken =
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            logging.run();
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    LOGGER.addHandler(broken);
    try {
      CompletableFuture<String> later = new CompletableFuture<>();
      AtomicReference<@Nullable Throwable> uncaught = new AtomicReference<>();
      FutureTask<String> caller = new FutureTask<>(() -> await(later));
      Thread.ofPlatform()
          .uncaughtExceptionHandler((thread, thrown) -> uncaught.set(thrown))
          .start(caller);
      Threads.until(() -> uncaught.get() != null);
      assertThat(uncaught.get()).isSameAs(failure);
      later.complete("done");
      assertThat(caller.get()).isEqualTo("done");
    } finally {
      LOGGER.removeHandler(broken);
    }
  }

  @Test
  void anInvalidSettingIsLoggedAsAnError() {
    for (String wrong : Arrays.asList("30", "", "0s", "-1s", "1.5s", "s", "PT30S", "9999999999h")) {
      assertThat(StallReport.read(wrong)).isNull();
      assertThat(records.messages(text -> true).getLast())
          .isEqualTo(
              "Ignoring io.smartasync.stallReport='%s': not a duration. Use for example 30s",
              wrong);
    }
    assertThat(StallReport.read(null)).isNull();
    assertThat(records.messages(text -> true)).hasSize(8);
    assertThat(StallReport.read("30s")).isEqualTo(Duration.ofSeconds(30));
    assertThat(StallReport.read("250ms")).isEqualTo(Duration.ofMillis(250));
    assertThat(StallReport.read("2m")).isEqualTo(Duration.ofMinutes(2));
    assertThat(StallReport.read("1h")).isEqualTo(Duration.ofHours(1));
  }
}

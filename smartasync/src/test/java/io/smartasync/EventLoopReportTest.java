package io.smartasync;

import static io.smartasync.Async.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.channel.DefaultEventLoop;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.BlockingOperationException;
import io.netty.util.concurrent.Promise;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Waits on event loops that are reported. Runs in its own JVM, with the system property set. */
@Tag("reports")
@EnabledIfSystemProperty(named = EventLoopReport.PROPERTY, matches = "report")
@Timeout(120)
class EventLoopReportTest {

  private static final String ADVICE =
      " instead, or make the synchronous call on a virtual thread: Async.start(() -> ...). The call"
          + " is not refused, because io.smartasync.eventLoops is 'report'. This is logged once for"
          + " each place that calls";

  private static final EventLoopGroup LOOPS =
      new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());

  @RegisterExtension final LogRecords records = new LogRecords();

  @AfterAll
  static void close() {
    var unused = LOOPS.shutdownGracefully(0, 1, TimeUnit.SECONDS);
  }

  private static <T extends @Nullable Object> T on(Consumer<Runnable> executor, Callable<T> call)
      throws Exception {
    FutureTask<T> task = new FutureTask<>(call);
    executor.accept(task);
    return task.get();
  }

  private static <T extends @Nullable Object> T onLoop(Callable<T> call) throws Exception {
    return on(LOOPS::execute, call);
  }

  private List<LogRecord> reports() {
    return records.with(text -> text.contains(" must not wait on thread "));
  }

  private static CompletableFuture<String> later() {
    return Async.start(() -> "later");
  }

  private static String load() {
    return await(later());
  }

  @Test
  void aWaitIsReportedWithTheCallTheThreadTheReasonTheTwinAndTheStack() throws Exception {
    assertThat(onLoop(EventLoopReportTest::load)).isEqualTo("later");
    assertThat(reports()).hasSize(1);
    LogRecord report = reports().getFirst();
    assertThat(report.getLevel()).isEqualTo(Level.WARNING);
    assertThat(report.getLoggerName()).isEqualTo("io.smartasync");
    assertThat(report.getMessage())
        .matches(
            "await in io\\.smartasync\\.EventLoopReportTest\\.load\\(EventLoopReportTest\\.java:\\d+\\)"
                + " must not wait on thread 'multiThreadIoEventLoopGroup-[^']+': it is a Netty event"
                + " loop, and every connection it serves would stop\\. Call .*")
        .endsWith("Call the asynchronous twin of load (loadAsync by default)" + ADVICE);
    assertThat(report.getThrown()).hasMessageContaining("'multiThreadIoEventLoopGroup-");
    assertThat(report.getThrown().getStackTrace()[0].getMethodName()).isEqualTo("load");
  }

  @Test
  void everyFormOfAwaitReturnsTheResultOfAFinishedAndOfAnUnfinishedFuture() throws Exception {
    for (AwaitForm form : AwaitForm.values()) {
      CompletableFuture<String> done = CompletableFuture.completedFuture("done");
      assertThat(onLoop(() -> form.await(done))).as("%s", form).isEqualTo("done");
      assertThat(onLoop(() -> form.await(later()))).as("%s", form).isEqualTo("later");
    }
    assertThat(reports()).as("each of two places").hasSize(2 * AwaitForm.values().length);
  }

  @Test
  void vertxEventLoopsAreReported() throws Exception {
    Vertx vertx = Vertx.vertx();
    try {
      assertThat(on(task -> vertx.runOnContext(v -> task.run()), () -> await(later())))
          .isEqualTo("later");
    } finally {
      await(vertx.close().toCompletionStage());
    }
    assertThat(reports())
        .singleElement()
        .satisfies(report -> assertThat(report.getMessage()).contains("Vert.x event loop"));
  }

  @Test
  void eachPlaceThatCallsIsReportedOnce() throws Exception {
    for (int i = 0; i < 3; i++) {
      onLoop(() -> loadInOnePlace() + loadInAnotherPlace());
    }
    assertThat(reports()).hasSize(2);
  }

  private static String loadInOnePlace() {
    return load();
  }

  private static String loadInAnotherPlace() {
    return load();
  }

  /** As generated code has it. */
  private static String find() {
    Async.requireBlockingAllowed("SmartUsers.find", "findAsync");
    return await(later());
  }

  @Test
  void aSynchronousMethodIsReportedOnceForEachOfItsCallersWithItsTwin() throws Exception {
    for (int i = 0; i < 3; i++) {
      onLoop(() -> findInOnePlace() + findInAnotherPlace());
    }
    assertThat(reports())
        .hasSize(2)
        .allSatisfy(
            report ->
                assertThat(report.getMessage())
                    .startsWith("SmartUsers.find must not wait on thread ")
                    .endsWith("Call findAsync" + ADVICE))
        .extracting(report -> report.getThrown().getStackTrace()[1].getMethodName())
        .containsExactly("findInOnePlace", "findInAnotherPlace");
  }

  private static String findInOnePlace() {
    return find();
  }

  private static String findInAnotherPlace() {
    return find();
  }

  @Test
  void streamsAndScopesAreReported() throws Exception {
    Flow.Publisher<String> publisher = Async.publisher(() -> Stream.of("a"));
    assertThat(
            onLoop(
                () -> {
                  try (Stream<String> elements = Async.stream(publisher, 8)) {
                    return elements.toList();
                  }
                }))
        .containsExactly("a");
    assertThat(records.messages(text -> text.startsWith("stream in "))).isNotEmpty();
    onLoop(
        () -> {
          try (AsyncScope scope = Async.scope()) {
            return await(scope.start(() -> "in a scope"));
          }
        });
    assertThat(records.messages(text -> text.startsWith("scope in "))).hasSize(1);
  }

  @Test
  void aLoopThatIsFoundOnlyDuringTheWaitIsReported() throws Exception {
    Executor threads =
        run -> {
          Thread.ofPlatform()
              .start(
                  () -> {
                    load(); // on a thread that is not yet an event loop
                    run.run();
                  });
        };
    EventLoop loop = new DefaultEventLoop(threads);
    try {
      CompletableFuture<String> future = new CompletableFuture<>();
      FutureTask<String> waiter = new FutureTask<>(() -> await(future));
      loop.execute(waiter);
      Threads.until(() -> !reports().isEmpty());
      future.complete("after the report");
      assertThat(waiter.get()).isEqualTo("after the report");
    } finally {
      var unused = loop.shutdownGracefully(0, 1, TimeUnit.SECONDS);
    }
  }

  @Test
  void anotherThreadIsNotReported() throws Exception {
    assertThat(on(task -> new Thread(task).start(), EventLoopReportTest::load)).isEqualTo("later");
    assertThat(onLoop(() -> Async.allowBlocking(EventLoopReportTest::load))).isEqualTo("later");
    assertThat(reports()).isEmpty();
  }

  @Test
  void aProvenDeadlockStillFails() throws Exception {
    EventLoop loop = LOOPS.next();
    Promise<String> promise = loop.newPromise();
    assertThat(onLoop(() -> Threads.failureOf(() -> await(promise))))
        .as("Netty checks the waits for its own futures")
        .isInstanceOf(BlockingOperationException.class);
    AtomicReference<CompletableFuture<String>> self = new AtomicReference<>();
    CompletableFuture<Boolean> isSet = new CompletableFuture<>();
    self.set(
        Async.start(
            () -> {
              await(isSet);
              return await(self.get());
            }));
    isSet.complete(true);
    assertThatThrownBy(() -> await(self.get()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("Deadlock: ");
  }

  @Test
  void anInvalidSettingIsLoggedAndRefuses() {
    for (String wrong : List.of("", "Report", "allow", "true")) {
      assertThat(EventLoopReport.read(wrong)).isFalse();
      assertThat(records.messages(text -> true).getLast())
          .isEqualTo(
              "Ignoring io.smartasync.eventLoops='%s': waits on event loops are refused. Use refuse"
                  + " (the default) or report",
              wrong);
    }
    assertThat(records.messages(text -> true)).hasSize(4);
    assertThat(EventLoopReport.read("report")).isTrue();
    assertThat(EventLoopReport.read("refuse")).isFalse();
    assertThat(EventLoopReport.read(null)).isFalse();
    assertThat(records.messages(text -> true)).hasSize(4);
  }
}

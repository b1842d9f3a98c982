package io.smartasync;

import static io.smartasync.Async.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The events of waits and bodies in recordings of JDK Flight Recorder. */
@Timeout(120)
class FlightRecordingTest {

  @TempDir Path directory;

  /** The first wait and the first body of a process are not recorded. */
  @BeforeAll
  static void waitOnce() {
    CompletableFuture<Thread> waiter = new CompletableFuture<>();
    CompletableFuture<String> later = new CompletableFuture<>();
    CompletableFuture<String> body =
        Async.start(
            () -> {
              waiter.complete(Thread.currentThread());
              return await(later);
            });
    Threads.untilAwaiting(waiter.join());
    later.complete("value");
    assertThat(await(body)).isEqualTo("value");
  }

  private interface Work {
    void run() throws Exception;
  }

  /** Runs work while a recording runs, and returns the events of a kind. */
  private List<RecordedEvent> record(String name, Work work) throws Exception {
    Path file = directory.resolve("test.jfr");
    try (Recording recording = new Recording()) {
      recording.enable(name).withThreshold(Duration.ZERO);
      recording.start();
      work.run();
      recording.stop();
      recording.dump(file);
    }
    // Both kinds are enabled in every recording; bodies of earlier tests may still end.
    return RecordingFile.readAllEvents(file).stream()
        .filter(each -> each.getEventType().getName().equals(name))
        .filter(each -> each.toString().contains("FlightRecordingTest"))
        .toList();
  }

  private static CompletableFuture<String> completedWhileAwaited(CompletableFuture<String> future) {
    Thread waiter = Thread.currentThread();
    Thread.ofVirtual()
        .start(
            () -> {
              Threads.untilAwaiting(waiter);
              future.complete("value");
            });
    return future;
  }

  @Test
  void waitsAreRecordedWithTheirOutcome() throws Exception {
    CompletableFuture<String> never = new CompletableFuture<>();
    List<RecordedEvent> events =
        record(
            "io.smartasync.Wait",
            () -> {
              await(completedWhileAwaited(new CompletableFuture<>()));
              await(CompletableFuture.completedFuture("not waited for"));
              assertThatThrownBy(() -> await(never, Duration.ofMillis(1)))
                  .isInstanceOf(AsyncTimeoutException.class);
              failWhileAwaited(new IOException());
              failWhileAwaited(new CancellationException());
              Thread.currentThread().interrupt();
              assertThatThrownBy(() -> await(new CompletableFuture<String>()))
                  .isInstanceOf(AsyncInterruptedException.class);
              assertThat(Thread.interrupted()).isTrue();
            });
    assertThat(events)
        .filteredOn(each -> each.getThread().getJavaThreadId() == Thread.currentThread().threadId())
        .extracting(each -> each.getString("outcome"))
        .containsExactlyInAnyOrder("completed", "timed out", "failed", "cancelled", "interrupted");
    RecordedEvent completed = events.getFirst();
    assertThat(completed.getString("call"))
        .startsWith("io.smartasync.FlightRecordingTest.")
        .contains("(FlightRecordingTest.java:");
    assertThat(completed.getString("awaited")).isEqualTo("java.util.concurrent.CompletableFuture");
    assertThat(completed.getBoolean("virtualThread")).isFalse();
    assertThat(completed.getThread().getJavaName()).isEqualTo(Thread.currentThread().getName());
    assertThat(completed.getDuration()).isPositive();
    assertThat(completed.getStackTrace().getFrames()).isNotEmpty();
  }

  private static void failWhileAwaited(Exception failure) {
    CompletableFuture<String> future = new CompletableFuture<>();
    Thread waiter = Thread.currentThread();
    Thread.ofVirtual()
        .start(
            () -> {
              Threads.untilAwaiting(waiter);
              future.completeExceptionally(failure);
            });
    assertThatThrownBy(() -> await(future)).isInstanceOf(RuntimeException.class);
  }

  @Test
  void waitsForBodiesAndElementsTellWhatIsAwaited() throws Exception {
    AtomicReference<@Nullable Emitter<String>> emitter = new AtomicReference<>();
    Flow.Publisher<String> publisher = Async.createPublisher(emitter::set);
    List<RecordedEvent> events =
        record(
            "io.smartasync.Wait",
            () -> {
              Thread owner = Thread.currentThread();
              await(
                  Async.start(
                      () -> {
                        Threads.untilAwaiting(owner);
                        return "body";
                      }));
              try (Stream<String> elements = Async.stream(publisher)) {
                Thread.ofVirtual()
                    .start(
                        () -> {
                          Threads.untilWaitingIn(
                              owner, "waitsForBodiesAndElementsTellWhatIsAwaited");
                          Emitter<String> given = Objects.requireNonNull(emitter.get());
                          given.next("element");
                          given.complete();
                        });
                assertThat(elements.toList()).containsExactly("element");
              }
            });
    assertThat(events)
        .extracting(each -> each.getString("awaited"))
        .contains(
            "FlightRecordingTest.waitsForBodiesAndElementsTellWhatIsAwaited",
            "io.smartasync.PrefetchingSubscriber");
  }

  @Test
  void bodiesAreRecordedWithTheirMethod() throws Exception {
    List<RecordedEvent> events =
        record(
            "io.smartasync.Body",
            () -> {
              await(Async.start(() -> "completed"));
              assertThatThrownBy(
                      () ->
                          await(
                              Async.runAsync(
                                  () -> {
                                    throw new IOException();
                                  })))
                  .isInstanceOf(RuntimeException.class);
              CompletableFuture<Thread> started = new CompletableFuture<>();
              try (AsyncScope scope = Async.scope()) {
                CompletableFuture<String> cancelled =
                    scope.start(
                        () -> {
                          started.complete(Thread.currentThread());
                          return await(new CompletableFuture<String>());
                        });
                started.join();
                cancelled.cancel(true);
              }
              // The event of the last body is committed before its future is done, not before.
              await(Async.start(() -> "last"));
            });
    assertThat(events)
        .extracting(each -> each.getString("outcome"))
        .contains("completed", "failed", "cancelled");
    assertThat(events)
        .allMatch(each -> each.getThread().isVirtual())
        .extracting(each -> each.getString("method"))
        .contains("FlightRecordingTest.bodiesAreRecordedWithTheirMethod");
  }

  @Test
  void nothingIsAllocatedWhileNoRecordingRuns() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    CompletableFuture<String> future = new CompletableFuture<>();
    long without = 0;
    for (int round = 0; round < 3; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < 10_000; i++) {
        assertNothing(FlightRecording.beginWait(future));
        assertNothing(FlightRecording.beginBody());
      }
      without = threads.getCurrentThreadAllocatedBytes() - before;
    }
    // The method that measures allocates a little itself.
    assertThat(without).isLessThan(1_000);
  }

  private static void assertNothing(@Nullable BegunEvent event) {
    if (event != null) {
      throw new AssertionError("recorded");
    }
  }
}

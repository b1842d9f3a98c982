package io.smartasync.integration.threads;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.util.concurrent.MoreExecutors;
import io.grpc.SynchronizationContext;
import io.grpc.internal.SerializingExecutor;
import io.smartasync.Async;
import io.smartasync.AsyncTimeoutException;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.logging.Filter;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A wait in a task of a queue is logged: what it waits for may be a later task of the queue. */
@Timeout(120)
class SerialExecutorsTest {

  private static final Logger LOGGER = Logger.getLogger("io.smartasync");

  private final Queue<String> messages = new ConcurrentLinkedQueue<>();
  private final ExecutorService pool = Executors.newFixedThreadPool(2);
  private final Filter before = LOGGER.getFilter();

  @BeforeEach
  void listen() {
    LOGGER.setFilter(
        record -> {
          messages.add(record.getMessage());
          return false;
        });
  }

  @AfterEach
  void close() {
    LOGGER.setFilter(before);
    pool.close();
  }

  /** Waits in a task for a task behind it. */
  private static String waitIn(Executor queue) throws Exception {
    CompletableFuture<String> outcome = new CompletableFuture<>();
    queue.execute(
        () -> {
          CompletableFuture<String> behind = CompletableFuture.supplyAsync(() -> "late", queue);
          try {
            outcome.complete(Async.await(behind, Duration.ofMillis(200)));
          } catch (AsyncTimeoutException e) {
            outcome.complete("timed out");
          }
        });
    return outcome.get(60, TimeUnit.SECONDS);
  }

  private void assertLogged(String method) {
    assertThat(messages)
        .singleElement()
        .asString()
        .contains("in a task of a queue that runs one task after the other (" + method + ")");
  }

  @Test
  void guavasSequentialExecutor() throws Exception {
    assertThat(waitIn(MoreExecutors.newSequentialExecutor(pool))).isEqualTo("timed out");
    assertLogged("com.google.common.util.concurrent.SequentialExecutor$QueueWorker.workOnQueue");
  }

  @Test
  void grpcsSerializingExecutor() throws Exception {
    assertThat(waitIn(new SerializingExecutor(pool))).isEqualTo("timed out");
    assertLogged("io.grpc.internal.SerializingExecutor.run");
  }

  @Test
  void grpcsSynchronizationContext() throws Exception {
    SynchronizationContext context = new SynchronizationContext((thread, failure) -> {});
    assertThat(waitIn(task -> pool.execute(() -> context.execute(task)))).isEqualTo("timed out");
    assertLogged("io.grpc.SynchronizationContext.drain");
  }
}

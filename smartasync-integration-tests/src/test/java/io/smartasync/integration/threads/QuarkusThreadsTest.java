package io.smartasync.integration.threads;

import static io.smartasync.Async.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.jboss.threads.EnhancedQueueExecutor;
import org.jboss.threads.JBossThreadFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Mutiny, and the threads on which Quarkus runs it: Vert.x event loops for I/O and JBoss threads
 * for workers.
 */
@Timeout(120)
class QuarkusThreadsTest {

  @Test
  void theIoThreadsAreRefused() {
    Vertx vertx = Vertx.vertx();
    try {
      CompletableFuture<Verdict> verdict =
          Uni.createFrom()
              .item("item")
              .emitOn(task -> vertx.runOnContext(v -> task.run()))
              .map(item -> Verdict.here())
              .subscribeAsCompletionStage();
      await(verdict).assertRefused("vert.x-eventloop-thread-", "Vert.x event loop");
    } finally {
      await(vertx.close().toCompletionStage());
    }
  }

  @Test
  void theWorkersMayWait() {
    JBossThreadFactory threads =
        new JBossThreadFactory(
            new ThreadGroup("main"), true, null, "executor-thread-%t", null, null);
    EnhancedQueueExecutor executor =
        new EnhancedQueueExecutor.Builder()
            .setThreadFactory(threads)
            .setCorePoolSize(1)
            .setMaximumPoolSize(2)
            .build();
    try (ExecutorService workers = executor) {
      Verdict.on(workers::execute).assertAllowed("executor-thread-");
      CompletableFuture<Verdict> verdict =
          Uni.createFrom()
              .item(Verdict::here)
              .runSubscriptionOn(workers)
              .subscribeAsCompletionStage();
      await(verdict).assertAllowed("executor-thread-");
    }
  }

  /** Without Quarkus, Mutiny runs on a pool intended for blocking work. */
  @Test
  void mutinysDefaultPoolMayWait() {
    assertThat(Infrastructure.canCallerThreadBeBlocked()).isTrue();
    CompletableFuture<Verdict> verdict =
        Uni.createFrom()
            .item(Verdict::here)
            .runSubscriptionOn(Infrastructure.getDefaultExecutor())
            .subscribeAsCompletionStage();
    await(verdict).assertAllowed("");
    CompletableFuture<Verdict> later =
        Uni.createFrom()
            .item("item")
            .onItem()
            .delayIt()
            .by(Duration.ofMillis(1))
            .map(item -> Verdict.here())
            .subscribeAsCompletionStage();
    await(later).assertAllowed("");
  }
}

package io.smartasync.integration.threads;

import static io.smartasync.Async.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.typesafe.config.ConfigFactory;
import io.smartasync.BlockingNotAllowedException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import kotlinx.coroutines.CoroutineDispatcher;
import kotlinx.coroutines.Dispatchers;
import kotlinx.coroutines.ExecutorsKt;
import org.apache.pekko.actor.AbstractActor;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.Props;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import scala.concurrent.Await;
import scala.concurrent.duration.Duration;

/** Actors and coroutines. */
@Timeout(120)
class ActorThreadsTest {

  private static final String CONFIGURATION =
      """
      pekko.loglevel = off
      pekko.stdout-loglevel = off
      pinned {
        type = PinnedDispatcher
        executor = thread-pool-executor
      }
      pool {
        type = Dispatcher
        executor = thread-pool-executor
        thread-pool-executor.fixed-pool-size = 1
      }
      """;

  @SuppressWarnings("NullAway.Init") // before all
  private static ActorSystem system;

  @BeforeAll
  static void start() {
    system =
        ActorSystem.create(
            "actors", ConfigFactory.parseString(CONFIGURATION).withFallback(ConfigFactory.load()));
  }

  @AfterAll
  static void stop() throws Exception {
    Await.result(system.terminate(), Duration.create(60, TimeUnit.SECONDS));
  }

  /** Runs the messages it receives. */
  private static final class Runner extends AbstractActor {
    @Override
    public Receive createReceive() {
      return receiveBuilder().match(Runnable.class, Runnable::run).build();
    }
  }

  private static Consumer<Runnable> actor(String dispatcher) {
    ActorRef actor =
        system.actorOf(Props.create(Runner.class, Runner::new).withDispatcher(dispatcher));
    return task -> actor.tell(task, ActorRef.noSender());
  }

  @Test
  void actorsOfPekkoWithAThreadOfTheirOwnAreRefused() throws Exception {
    SelfWait.assertRefused(actor("pinned"), "actors-pinned-", "it runs a Pekko actor");
  }

  @Test
  void actorsOfPekkoOnAThreadPoolAreRefused() throws Exception {
    SelfWait.assertRefused(actor("pool"), "actors-pool-", "it runs a Pekko actor");
  }

  /** Its threads are made for actors that block. */
  @Test
  void actorsOnADispatcherForBlockingMayWait() {
    Verdict.on(actor("pekko.actor.default-blocking-io-dispatcher"))
        .assertAllowed("actors-pekko.actor.default-blocking-io-dispatcher-");
  }

  /** Its fork-join pool starts another thread while one waits. */
  @Test
  void actorsOnTheDefaultDispatcherMayWait() {
    Verdict.on(actor("pekko.actor.default-dispatcher"))
        .assertAllowed("actors-pekko.actor.default-dispatcher-");
  }

  private static Executor executor(CoroutineDispatcher dispatcher) {
    return ExecutorsKt.asExecutor(dispatcher);
  }

  @Test
  void theWorkersOfKotlinsDefaultDispatcherAreRefused() throws Exception {
    Executor executor = executor(Dispatchers.getDefault());
    CompletableFuture<Throwable> outcome = new CompletableFuture<>();
    // Another worker could complete the operation, but not if all of them wait.
    executor.execute(
        () -> outcome.complete(catchThrowable(() -> await(new CompletableFuture<String>()))));
    assertThat(outcome.get(60, TimeUnit.SECONDS))
        .isExactlyInstanceOf(BlockingNotAllowedException.class)
        .hasMessageContaining("'DefaultDispatcher-worker-")
        .hasMessageContaining("it is a worker of Kotlin's Dispatchers.Default");
  }

  @Test
  void theWorkersOfKotlinsIoDispatcherMayWait() {
    Executor executor = executor(Dispatchers.getIO());
    Verdict.on(executor::execute).assertAllowed("DefaultDispatcher-worker-");
  }
}

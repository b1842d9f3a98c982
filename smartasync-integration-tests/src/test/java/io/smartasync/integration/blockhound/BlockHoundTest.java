package io.smartasync.integration.blockhound;

import static io.smartasync.Async.allowBlocking;
import static io.smartasync.Async.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.smartasync.Async;
import io.smartasync.BlockingNotAllowedException;
import io.smartasync.blockhound.SmartAsyncBlockHoundIntegration;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import reactor.blockhound.BlockHound;
import reactor.blockhound.BlockingOperationError;
import reactor.blockhound.integration.BlockHoundIntegration;
import reactor.core.scheduler.NonBlocking;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Runs with a real BlockHound, in a JVM of its own: only legitimate waits pass. */
@EnabledIfSystemProperty(named = "smartasync.blockhound", matches = "true")
@Timeout(120)
class BlockHoundTest {

  private static final String GUARDED = "guarded-by-blockhound";

  /**
   * The result of the very first use of the library, which was made on a thread that must not
   * block.
   */
  private static final AtomicReference<@Nullable Throwable> FIRST = new AtomicReference<>();

  @BeforeAll
  static void install() throws Exception {
    BlockHound.builder()
        .loadIntegrations()
        .nonBlockingThreadPredicate(
            before -> before.or(thread -> thread.getName().startsWith(GUARDED)))
        .install();
    FIRST.set(onParallel(() -> await(unfinished())));
  }

  private static CompletableFuture<String> unfinished() {
    return new CompletableFuture<>();
  }

  private static CompletableFuture<String> finishedLater() {
    CompletableFuture<String> future = new CompletableFuture<>();
    Thread waiter = Thread.currentThread();
    Thread.ofPlatform()
        .start(
            () -> {
              while (waiter.getState() == Thread.State.RUNNABLE) {
                Thread.onSpinWait();
              }
              future.complete("waited for");
            });
    return future;
  }

  /** Returns what the call throws on a Reactor thread that must not block. */
  private static @Nullable Throwable onParallel(Callable<?> call) throws Exception {
    Scheduler parallel = Schedulers.newParallel("parallel", 1);
    try {
      FutureTask<@Nullable Throwable> task = task(call);
      parallel.schedule(task);
      return task.get();
    } finally {
      parallel.dispose();
    }
  }

  private static @Nullable Throwable onThread(Thread.Builder builder, Callable<?> call)
      throws Exception {
    FutureTask<@Nullable Throwable> task = task(call);
    builder.start(task);
    return task.get();
  }

  private static FutureTask<@Nullable Throwable> task(Callable<?> call) {
    return new FutureTask<>(() -> Assertions.catchThrowable(call::call));
  }

  @Test
  void findsTheIntegration() {
    assertThat(ServiceLoader.load(BlockHoundIntegration.class))
        .hasAtLeastOneElementOfType(SmartAsyncBlockHoundIntegration.class);
  }

  @Test
  void isActive() throws Exception {
    Callable<Boolean> sleep =
        () -> {
          Thread.sleep(1);
          return true;
        };
    assertThat(onParallel(sleep)).isInstanceOf(BlockingOperationError.class);
    assertThat(onThread(Thread.ofPlatform().name(GUARDED), sleep))
        .isInstanceOf(BlockingOperationError.class);
  }

  @Test
  void theFirstUseOfTheLibraryOnAThreadThatMustNotBlockIsRefusedAndBreaksNothing()
      throws Exception {
    assertThat(Objects.requireNonNull(FIRST.get()))
        .isExactlyInstanceOf(BlockingNotAllowedException.class);
    assertThat(onParallel(() -> await(Async.start(() -> "not reached"))))
        .isExactlyInstanceOf(BlockingNotAllowedException.class);
    assertThat(await(Async.start(() -> "works"))).isEqualTo("works");
  }

  @Test
  void aWaitThatTheProgramAllowsPasses() throws Exception {
    assertThat(
            onParallel(
                () ->
                    allowBlocking(
                        () -> assertThat(await(finishedLater())).isEqualTo("waited for"))))
        .isNull();
    assertThat(
            onParallel(
                () ->
                    allowBlocking(
                        () ->
                            assertThat(Async.stream(Async.publisher(BlockHoundTest::elements)))
                                .containsExactly("waited for"))))
        .isNull();
  }

  private static Stream<String> elements() {
    return Stream.of(1).map(i -> await(finishedLater()));
  }

  @Test
  void aWaitPassesOnAThreadThatAPolicyAllows() throws Exception {
    class Own extends Thread implements NonBlocking {
      Own(Runnable task, String name) {
        super(task, name);
      }
    }
    for (String name : new String[] {"other", AllowingPolicy.ALLOWED}) {
      FutureTask<@Nullable Throwable> task =
          task(() -> assertThat(await(finishedLater())).isEqualTo("waited for"));
      new Own(task, name).start();
      if (name.equals(AllowingPolicy.ALLOWED)) {
        assertThat(task.get()).isNull();
      } else {
        assertThat(task.get()).isInstanceOf(BlockingNotAllowedException.class);
      }
    }
  }

  @Test
  void otherBlockingCallsInTheScopeAreDetected() throws Exception {
    assertThat(
            onParallel(
                () ->
                    allowBlocking(
                        () -> {
                          Thread.sleep(1);
                          return true;
                        })))
        .isInstanceOf(BlockingOperationError.class);
  }

  @Test
  void aWaitOnAThreadThatOnlyBlockHoundRefusesIsDetected() throws Exception {
    assertThat(onThread(Thread.ofPlatform().name(GUARDED), () -> await(unfinished())))
        .isInstanceOf(BlockingOperationError.class);
    assertThat(
            onThread(
                Thread.ofPlatform().name(GUARDED),
                () -> await(CompletableFuture.completedFuture("done"))))
        .isNull();
  }

  @Test
  void otherThreadsMayWait() throws Exception {
    Callable<Boolean> wait =
        () -> {
          assertThat(await(finishedLater())).isEqualTo("waited for");
          return true;
        };
    assertThat(onThread(Thread.ofPlatform(), wait)).isNull();
    assertThat(onThread(Thread.ofVirtual(), wait)).isNull();
    Scheduler elastic = Schedulers.newBoundedElastic(1, 1, "elastic");
    FutureTask<@Nullable Throwable> task = task(wait);
    elastic.schedule(task);
    assertThat(task.get()).isNull();
    elastic.dispose();
  }
}

package io.smartasync;

import static io.smartasync.Async.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.netty.channel.DefaultEventLoop;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.smartasync.BlockingPolicy.Verdict;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A policy of the program: here {@link ThreadNamePolicy}, registered in META-INF/services. */
@Timeout(60)
class BlockingPolicyTest {

  private static final Callable<String> AWAIT =
      () -> await(CompletableFuture.completedFuture("done"));

  private static Throwable refusedOn(Thread.Builder builder) throws InterruptedException {
    FutureTask<Throwable> task = new FutureTask<>(() -> Threads.failureOf(AWAIT));
    builder.start(task).join();
    return task.resultNow();
  }

  @Test
  void refusesAThreadOfTheProgram() throws InterruptedException {
    Throwable thrown = refusedOn(Thread.ofPlatform().name(ThreadNamePolicy.REFUSED + "1"));
    assertThat(thrown)
        .isExactlyInstanceOf(BlockingNotAllowedException.class)
        .hasMessageContaining(
            "must not wait on thread 'policy-refuses-1': the policy of this test says so.");
    assertThat(((BlockingNotAllowedException) thrown).reason()).isEqualTo(ThreadNamePolicy.REASON);
  }

  @Test
  void refusesEvenAVirtualThread() throws InterruptedException {
    assertThat(refusedOn(Thread.ofVirtual().name(ThreadNamePolicy.REFUSED + "2")))
        .isExactlyInstanceOf(BlockingNotAllowedException.class);
  }

  @Test
  void allowsAThreadThatIsRecognizedAsAnEventLoop() {
    String first = onNettyThread("other-", () -> AWAIT.call());
    assertThat(first).contains("BlockingNotAllowedException");
    assertThat(onNettyThread(ThreadNamePolicy.ALLOWED, AWAIT)).isEqualTo("done");
  }

  private static String onNettyThread(String name, Callable<String> call) {
    DefaultEventLoop loop = new DefaultEventLoop(new DefaultThreadFactory(name));
    try {
      FutureTask<String> task =
          new FutureTask<>(
              () -> {
                try {
                  return call.call();
                } catch (BlockingNotAllowedException e) {
                  return e.toString();
                }
              });
      loop.execute(task);
      return await(task);
    } finally {
      var unused = loop.shutdownGracefully(0, 1, TimeUnit.SECONDS);
    }
  }

  @Test
  void leavesTheDecisionToOthersIfItHasNoOpinion() throws InterruptedException {
    assertThat(onNettyThread("unknown-", AWAIT)).contains("Netty event loop");
    FutureTask<String> task = new FutureTask<>(AWAIT);
    Thread.ofPlatform().name("unknown").start(task).join();
    assertThat(task.resultNow()).isEqualTo("done");
  }

  @Test
  void verdictsAreValues() {
    assertThat(Verdict.refused("reason")).isEqualTo(new Verdict.Refused("reason"));
    assertThat(Verdict.allowed()).isEqualTo(Verdict.Allowed.INSTANCE);
    assertThat(Verdict.noOpinion()).isEqualTo(Verdict.NoOpinion.INSTANCE);
    assertThatNullPointerException()
        .isThrownBy(() -> Verdict.refused(Threads.<String>nothing()))
        .withMessage("reason");
  }
}

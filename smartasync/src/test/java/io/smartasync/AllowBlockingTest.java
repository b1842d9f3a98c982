package io.smartasync;

import static io.smartasync.Async.allowBlocking;
import static io.smartasync.Async.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.EventQueue;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code Async.allowBlocking} on threads that are refused otherwise. */
@Timeout(60)
class AllowBlockingTest {

  private static void onRefusedThread(Runnable check) {
    FutureTask<Boolean> task = new FutureTask<>(check, true);
    EventQueue.invokeLater(task);
    assertThat(await(task)).isTrue();
    FutureTask<Boolean> other = new FutureTask<>(check, true);
    Thread.ofVirtual().name(ThreadNamePolicy.REFUSED + "escape").start(other);
    assertThat(await(other)).isTrue();
  }

  private static void assertRefused() {
    CompletableFuture<String> future = new CompletableFuture<>();
    assertThatThrownBy(() -> await(future)).isInstanceOf(BlockingNotAllowedException.class);
    assertThat(future).isCancelled();
    assertThatThrownBy(() -> Async.requireBlockingAllowed("SmartUsers.find", "findAsync"))
        .isInstanceOf(BlockingNotAllowedException.class);
  }

  @ParameterizedTest
  @EnumSource
  void everyFormOfAwaitWaits(AwaitForm form) {
    onRefusedThread(
        () -> {
          assertRefused();
          assertThat(allowBlocking(() -> form.await(Async.start(() -> "waited for"))))
              .isEqualTo("waited for");
          assertRefused();
        });
  }

  @Test
  void generatedMethodsAreAllowed() {
    onRefusedThread(
        () -> {
          String result =
              allowBlocking(
                  () -> {
                    Async.requireBlockingAllowed("SmartUsers.find", "findAsync");
                    return "allowed";
                  });
          assertThat(result).isEqualTo("allowed");
        });
  }

  @Test
  void endsWithTheCallEvenIfItThrows() {
    onRefusedThread(
        () -> {
          IOException failure = new IOException("checked");
          assertThatThrownBy(
                  () ->
                      allowBlocking(
                          () -> {
                            throw failure;
                          }))
              .isSameAs(failure);
          assertRefused();
        });
  }

  @Test
  void canBeNested() {
    onRefusedThread(
        () -> {
          String both =
              allowBlocking(
                  () -> {
                    String inner = allowBlocking(() -> await(Async.start(() -> "inner ")));
                    assertThatThrownBy(
                            () ->
                                allowBlocking(
                                    () -> {
                                      throw new IllegalStateException("inner");
                                    }))
                        .hasMessage("inner");
                    return inner + await(Async.start(() -> "outer"));
                  });
          assertThat(both).isEqualTo("inner outer");
          assertRefused();
        });
  }

  @Test
  void doesNotApplyToOtherThreads() {
    onRefusedThread(
        () ->
            allowBlocking(
                () -> {
                  FutureTask<Boolean> other =
                      new FutureTask<>(AllowBlockingTest::assertRefused, true);
                  Thread.ofPlatform().name(ThreadNamePolicy.REFUSED + "other").start(other);
                  assertThat(await(other)).isTrue();
                  return "unused";
                }));
  }

  @Test
  void doesNotApplyToLaterWorkOnTheSameThread() {
    onRefusedThread(
        () -> {
          Queue<Runnable> later = new ArrayDeque<>();
          allowBlocking(() -> later.add(AllowBlockingTest::assertRefused));
          later.remove().run();
        });
  }

  @Test
  void rejectsANullBody() {
    assertThatNullPointerException()
        .isThrownBy(() -> allowBlocking(Threads.<CallableOp<String, RuntimeException>>nothing()))
        .withMessage("body");
  }

  @Test
  void hasNoEffectWhereWaitingIsAllowed() {
    assertThat(allowBlocking(() -> await(Async.start(() -> "allowed")))).isEqualTo("allowed");
  }
}

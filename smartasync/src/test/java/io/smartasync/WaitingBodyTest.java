package io.smartasync;

import static io.smartasync.Async.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The stack of a body that waits, which takes most of the memory of a call in flight. */
@Timeout(60)
class WaitingBodyTest {

  /**
   * One for the public method, one for its implementation, one for the checks of a wait, one for
   * its failures.
   */
  private static final int MAX_FRAMES = 4;

  @Test
  void hasFewFramesOfTheLibraryBetweenTheBodyAndTheFuture() throws Exception {
    CompletableFuture<Thread> waiter = new CompletableFuture<>();
    CompletableFuture<String> awaited = new CompletableFuture<>();
    CompletableFuture<String> result =
        Async.start(
            () -> {
              waiter.complete(Thread.currentThread());
              return await(awaited);
            });
    Thread thread = waiter.get();
    while (thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }

    List<String> frames =
        Arrays.stream(thread.getStackTrace())
            .map(StackTraceElement::getClassName)
            .takeWhile(name -> !name.startsWith(WaitingBodyTest.class.getName()))
            .filter(name -> name.startsWith("io.smartasync."))
            .toList();

    assertThat(frames).contains(Async.class.getName()).hasSizeLessThanOrEqualTo(MAX_FRAMES);
    awaited.complete("value");
    assertThat(result.get()).isEqualTo("value");
  }
}

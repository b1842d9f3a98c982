package io.smartasync;

import static io.smartasync.Async.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many operations, each of which completes another, do not overflow the stack. */
@Timeout(120)
class LongChainTest {

  private static final int LENGTH = 100_000;

  /** A link of a chain: an operation that is done when another one is. */
  enum Link {
    ALL {
      @Override
      CompletableFuture<?> after(CompletableFuture<?> before) {
        return Async.all(List.of(before));
      }
    },
    MAP {
      @Override
      CompletableFuture<?> after(CompletableFuture<?> before) {
        return Async.map(List.of(1), 1, input -> before);
      }
    },
    CONVERTED_STAGE {
      @Override
      CompletableFuture<?> after(CompletableFuture<?> before) {
        return Stages.toFuture(new UnconvertibleStage<>(before));
      }
    };

    abstract CompletableFuture<?> after(CompletableFuture<?> before);

    CompletableFuture<?> chain(CompletableFuture<?> first) {
      CompletableFuture<?> last = first;
      for (int i = 0; i < LENGTH; i++) {
        last = after(last);
      }
      return last;
    }
  }

  @ParameterizedTest
  @EnumSource
  void aResultPassesThroughTheChain(Link link) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    CompletableFuture<?> last =
        link.chain(
            Async.start(
                () -> {
                  start.await();
                  return "value";
                }));
    start.countDown();
    assertThat(flattened(await(last, Duration.ofMinutes(1)))).isEqualTo("value");
  }

  private static @Nullable Object flattened(@Nullable Object result) {
    Object value = result;
    while (value instanceof List<?> list) {
      value = list.get(0);
    }
    return value;
  }

  @ParameterizedTest
  @EnumSource
  void aFailurePassesThroughTheChain(Link link) {
    IllegalStateException failure = new IllegalStateException("first");
    CompletableFuture<String> first = new CompletableFuture<>();
    CompletableFuture<?> last = link.chain(first);
    first.completeExceptionally(failure);
    assertThat(Threads.failureOf(() -> await(last, Duration.ofMinutes(1)))).isSameAs(failure);
  }

  @ParameterizedTest
  @EnumSource(names = {"ALL", "MAP"})
  void aCancellationPassesThroughTheChain(Link link) {
    CompletableFuture<String> first = new CompletableFuture<>();
    assertThat(link.chain(first).cancel(true)).isTrue();
    assertThat(first).isCancelled();
  }

  /** The operation of each input completes that of the input before. */
  @Test
  void operationsOfAMapCompleteEachOther() {
    AtomicReference<CompletableFuture<Integer>> before =
        new AtomicReference<>(new CompletableFuture<>());
    CompletableFuture<List<Integer>> all =
        Async.map(
            IntStream.rangeClosed(1, LENGTH).boxed().toList(),
            2,
            input -> {
              CompletableFuture<Integer> own = new CompletableFuture<>();
              before.getAndSet(own).complete(input);
              return own;
            });
    before.get().complete(0);
    assertThat(await(all, Duration.ofMinutes(1))).hasSize(LENGTH).endsWith(LENGTH, 0);
  }

  /** Each body ends when the next one does, on a thread of its own. */
  @Test
  void bodiesCompleteEachOther() {
    CompletionStage<Integer> next = Async.start(() -> 0);
    for (int i = 0; i < LENGTH; i++) {
      CompletionStage<Integer> awaited = next;
      next = Async.start(() -> await(awaited) + 1);
    }
    assertThat(await(next, Duration.ofMinutes(1))).isEqualTo(LENGTH);
  }
}

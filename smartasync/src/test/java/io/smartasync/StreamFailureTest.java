package io.smartasync;

import static io.smartasync.Async.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.reactivestreams.FlowAdapters;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** The failure of a publisher, as the consumer of its stream receives it. */
@Timeout(120)
class StreamFailureTest {

  private static Stream<Integer> failing(Throwable failure) {
    return Async.stream(
        FlowAdapters.toFlowPublisher(
            Flux.range(0, 3).concatWith(Flux.error(failure)).publishOn(Schedulers.single())));
  }

  private static Throwable met(Throwable failure) {
    List<Integer> seen = new ArrayList<>();
    Throwable thrown =
        Threads.failureOf(
            () -> {
              failing(failure).forEach(seen::add);
              return seen;
            });
    assertThat(seen).as("what came before the failure").containsExactly(0, 1, 2);
    return thrown;
  }

  @Test
  void anUncheckedExceptionIsThrownUnchanged() {
    IllegalArgumentException failure = new IllegalArgumentException("broken");
    assertThat(met(failure)).isSameAs(failure);
    AssertionError error = new AssertionError("broken");
    assertThat(met(error)).isSameAs(error);
  }

  @Test
  void aCheckedExceptionIsConvertedAsByAwait() {
    IOException io = new IOException("broken");
    assertThat(met(io)).isExactlyInstanceOf(UncheckedIOException.class).hasCause(io);
    SQLException sql = new SQLException("broken");
    assertThat(met(sql)).isExactlyInstanceOf(AsyncException.class).hasCause(sql);
    TimeoutException timeout = new TimeoutException("broken");
    assertThat(met(timeout)).isExactlyInstanceOf(AsyncTimeoutException.class).hasCause(timeout);
  }

  @Test
  void isUnwrapped() {
    IllegalArgumentException failure = new IllegalArgumentException("broken");
    assertThat(met(new CompletionException(failure))).isSameAs(failure);
  }

  @Test
  void hasThePlaceOfTheWaitAttached() {
    IllegalArgumentException failure = new IllegalArgumentException("broken");
    assertThat(met(failure)).isSameAs(failure);
    assertThat(failure.getSuppressed())
        .singleElement()
        .isExactlyInstanceOf(AwaitSite.class)
        .satisfies(
            here ->
                assertThat(Arrays.stream(here.getStackTrace()))
                    .anyMatch(frame -> frame.getMethodName().equals("hasThePlaceOfTheWaitAttached"))
                    .noneMatch(frame -> frame.getClassName().contains("Prefetch")));
  }

  @Test
  void isThrownEveryTime() {
    IOException failure = new IOException("broken");
    Iterator<Integer> elements = failing(failure).iterator();
    for (int i = 0; i < 3; i++) {
      assertThat(elements.next()).isEqualTo(i);
    }
    Throwable first = Threads.failureOf(elements::hasNext);
    assertThat(first).hasCause(failure);
    assertThatThrownBy(elements::hasNext).isSameAs(first);
  }

  @Test
  void isThrownByAParallelStreamToo() {
    IllegalArgumentException failure = new IllegalArgumentException("broken");
    Throwable thrown = Threads.failureOf(() -> failing(failure).parallel().toList());
    // A fork-join pool may throw a copy in the calling thread, whose cause is the failure.
    assertThat(thrown).isExactlyInstanceOf(IllegalArgumentException.class);
    assertThat(List.of(thrown, rootOf(thrown))).contains(failure);
  }

  private static Throwable rootOf(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  @Test
  void isDetectedDuringAWait() {
    ManualPublisher<String> publisher = new ManualPublisher<>();
    CompletableFuture<@Nullable Throwable> thrown =
        Async.start(() -> Threads.failureOf(() -> Async.stream(publisher).toList()));
    publisher.untilRequested(1);
    IllegalArgumentException failure = new IllegalArgumentException("broken");
    publisher.subscriber().onError(failure);
    assertThat(await(thrown)).isSameAs(failure);
    assertThat(publisher.cancellations()).isZero();
  }

  @Test
  void mayComeWithoutASubscription() {
    IllegalArgumentException failure = new IllegalArgumentException("broken");
    assertThatThrownBy(() -> Async.stream(subscriber -> subscriber.onError(failure)).findFirst())
        .isSameAs(failure);
  }
}

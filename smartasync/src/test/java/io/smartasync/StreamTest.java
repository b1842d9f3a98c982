package io.smartasync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.adapter.JdkFlowAdapter;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** The elements of a publisher as a stream. */
@Timeout(120)
class StreamTest {

  private static <T> Flow.Publisher<T> flow(Flux<T> flux) {
    return JdkFlowAdapter.publisherToFlowPublisher(flux);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 7, 256, 100_000})
  void deliversAllElementsInOrder(int prefetch) {
    List<Integer> all = IntStream.range(0, 10_000).boxed().toList();
    Flux<Integer> range = Flux.range(0, 10_000);
    for (Flux<Integer> flux : List.of(range, range.publishOn(Schedulers.single()))) {
      assertThat(Async.stream(flow(flux), prefetch).toList()).isEqualTo(all);
      assertThat(Async.stream(flow(flux), prefetch).parallel().toList()).isEqualTo(all);
      assertThat(Async.stream(flow(flux), prefetch).iterator()).toIterable().isEqualTo(all);
    }
  }

  @Test
  void neverSubscribesBeforeTheTerminalOperation() {
    AtomicInteger subscriptions = new AtomicInteger();
    Flux<Integer> counted =
        Flux.range(0, 3).doOnSubscribe(subscription -> subscriptions.incrementAndGet());
    Stream<Integer> doubled = Async.stream(flow(counted)).map(i -> 2 * i);
    assertThat(subscriptions).hasValue(0);
    assertThat(doubled).containsExactly(0, 2, 4);
    assertThat(subscriptions).hasValue(1);
    Async.stream(flow(counted)).close();
    assertThat(subscriptions).hasValue(1);
  }

  @Test
  void isToldOfWrongPrefetch() {
    assertThatThrownBy(() -> Async.stream(flow(Flux.never()), 0))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("prefetch must be at least 1, not 0");
  }

  @Test
  void cancelsWhenItIsClosed() {
    AtomicInteger cancellations = new AtomicInteger();
    Flux<Integer> counted = Flux.range(0, 1000).doOnCancel(cancellations::incrementAndGet);
    Stream<Integer> stream = Async.stream(flow(counted), 10);
    var iterator = stream.iterator();
    assertThat(iterator.next()).isEqualTo(0);
    stream.close();
    assertThat(cancellations).hasValue(1);
    assertThatThrownBy(iterator::hasNext)
        .isExactlyInstanceOf(CancellationException.class)
        .hasMessage("The stream was closed before its end");
  }
}

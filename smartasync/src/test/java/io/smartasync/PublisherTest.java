package io.smartasync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.adapter.JdkFlowAdapter;
import reactor.core.publisher.Flux;

/** The elements of a stream as a publisher. */
@Timeout(120)
class PublisherTest {

  @Test
  void emitsTheElementsAndClosesTheStream() {
    AtomicInteger closed = new AtomicInteger();
    Flow.Publisher<Integer> publisher =
        Async.publisher(() -> IntStream.range(0, 1000).boxed().onClose(closed::incrementAndGet));
    Flux<Integer> flux = JdkFlowAdapter.flowPublisherToFlux(publisher);
    assertThat(flux.limitRate(7).collectList().block())
        .isEqualTo(IntStream.range(0, 1000).boxed().toList());
    assertThat(closed).hasValue(1);
    assertThat(Async.stream(publisher)).hasSize(1000);
    assertThat(closed).hasValue(2);
  }

  @Test
  void passesOnTheFailureItself() {
    IOException failure = new IOException("broken");
    Flow.Publisher<String> publisher =
        Async.publisher(
            () -> {
              throw failure;
            });
    assertThatThrownBy(() -> Async.stream(publisher).toList()).hasCause(failure);
  }

  @Test
  void closesTheStreamWhenItIsCancelled() throws InterruptedException {
    var closed = new java.util.concurrent.CountDownLatch(1);
    Flow.Publisher<Integer> publisher =
        Async.publisher(() -> Stream.iterate(0, i -> i + 1).onClose(closed::countDown));
    try (Stream<Integer> stream = Async.stream(publisher)) {
      assertThat(stream.limit(3)).containsExactly(0, 1, 2);
    }
    closed.await();
  }
}

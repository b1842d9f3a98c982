package io.smartasync.integration.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.rest.PagedFlux;
import com.azure.core.http.rest.PagedResponse;
import com.azure.core.http.rest.PagedResponseBase;
import io.helidon.common.reactive.Multi;
import io.smartasync.SmartAsync;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pekko.NotUsed;
import org.apache.pekko.stream.javadsl.Source;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;

/** Streams of libraries that are supported as subtypes of others, or by an adapter. */
@Timeout(120)
@SmartAsync.For(value = LibraryStreamsTest.PagedClient.class, name = "SmartPagedClient")
class LibraryStreamsTest {

  /** A client like those of Azure. */
  interface PagedClient {
    PagedFlux<Integer> list();
  }

  @SmartAsync(name = "LibraryStreams", prefetch = 1)
  static class Numbers implements LibraryStreams {

    private final AtomicInteger pages = new AtomicInteger();
    private final CountDownLatch cancelled = new CountDownLatch(1);

    /** Pages of three numbers. */
    @Override
    public PagedFlux<Integer> pagedAsync() {
      return new PagedFlux<>(() -> page(0), token -> page(Integer.parseInt(token)));
    }

    private Mono<PagedResponse<Integer>> page(int number) {
      return Mono.fromSupplier(
          () -> {
            pages.incrementAndGet();
            List<Integer> numbers = IntStream.range(3 * number, 3 * number + 3).boxed().toList();
            return new PagedResponseBase<Void, Integer>(
                new HttpRequest(HttpMethod.GET, "http://127.0.0.1/"),
                200,
                new HttpHeaders(),
                numbers,
                Integer.toString(number + 1),
                null);
          });
    }

    @Override
    public Multi<Integer> helidonAsync() {
      return Multi.range(0, Integer.MAX_VALUE).onCancel(cancelled::countDown);
    }

    @Override
    public Source<Integer, NotUsed> pekkoAsync(int count) {
      return Source.range(0, count - 1)
          .watchTermination(
              (notUsed, end) -> {
                var unused = end.whenComplete((done, failure) -> cancelled.countDown());
                return notUsed;
              });
    }

    @Override
    public Source<Integer, NotUsed> failingAsync(Throwable failure) {
      return Source.failed(failure);
    }
  }

  @AfterAll
  static void stop() {
    var unused = SourceAdapter.SYSTEM.terminate();
  }

  @Test
  void pagesOfAzureAreReadWhenTheirElementsAreConsumed() {
    Numbers numbers = new Numbers();
    try (Stream<Integer> paged = numbers.paged()) {
      assertThat(numbers.pages).hasValue(0);
      assertThat(paged.limit(7)).containsExactly(0, 1, 2, 3, 4, 5, 6);
    }
    assertThat(numbers.pages.get()).isBetween(3, 4);
    SmartPagedClient client = SmartPagedClient.of(numbers::pagedAsync);
    try (Stream<Integer> paged = client.list()) {
      assertThat(paged.limit(4)).containsExactly(0, 1, 2, 3);
    }
  }

  @Test
  void aMultiOfHelidonIsCancelledWithItsStream() throws InterruptedException {
    Numbers numbers = new Numbers();
    try (Stream<Integer> all = numbers.helidon()) {
      assertThat(all.limit(3)).containsExactly(0, 1, 2);
    }
    numbers.cancelled.await();
  }

  @Test
  void aSourceOfPekkoRunsForEachStream() throws InterruptedException {
    Numbers numbers = new Numbers();
    try (Stream<Integer> all = numbers.pekko(1000)) {
      assertThat(all).hasSize(1000).startsWith(0, 1, 2);
    }
    try (Stream<Integer> all = numbers.pekko(Integer.MAX_VALUE)) {
      assertThat(all.limit(3)).containsExactly(0, 1, 2);
    }
    numbers.cancelled.await();
    IllegalStateException failure = new IllegalStateException("failed");
    assertThatThrownBy(() -> numbers.failing(failure).toList()).isSameAs(failure);
  }
}

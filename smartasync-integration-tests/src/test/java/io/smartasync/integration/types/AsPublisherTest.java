package io.smartasync.integration.types;

import io.smartasync.SmartAsync;
import java.util.stream.Stream;
import org.reactivestreams.FlowAdapters;
import org.reactivestreams.Publisher;

/** Reactive Streams' {@link Publisher} as the twin of direct style. */
class AsPublisherTest extends AsManyContract {

  @SmartAsync(name = "AsPublisherTwins", as = Publisher.class)
  static class Rows implements AsPublisherTwins {

    private final Body body;

    Rows(Body body) {
      this.body = body;
    }

    @Override
    public Stream<Integer> numbers() {
      return body.first();
    }

    @Override
    public Stream<Integer> failing(Throwable failure) {
      return body.failAfterFirst(failure);
    }

    @Override
    public Stream<Integer> broken(Exception failure) throws Exception {
      throw failure;
    }

    @Override
    public Stream<Integer> endless() {
      return body.workUntilCancelled();
    }
  }

  @Override
  Twins twins(CallStyle style, Body body) {
    Rows rows = new Rows(body);
    AsPublisherTwins twins = style.choose(rows, AsPublisherTwins.of(rows));
    return new Twins(
        () -> FlowAdapters.toFlowPublisher(twins.numbersAsync()),
        failure -> FlowAdapters.toFlowPublisher(twins.failingAsync(failure)),
        failure -> FlowAdapters.toFlowPublisher(twins.brokenAsync(failure)),
        () -> FlowAdapters.toFlowPublisher(twins.endlessAsync()));
  }
}

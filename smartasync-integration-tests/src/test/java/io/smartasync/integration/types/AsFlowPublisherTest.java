package io.smartasync.integration.types;

import io.smartasync.SmartAsync;
import java.util.concurrent.Flow;
import java.util.stream.Stream;

/** {@link Flow.Publisher}, the default type of the twin of a method that returns a stream. */
class AsFlowPublisherTest extends AsManyContract {

  @SmartAsync(name = "AsFlowPublisherTwins")
  static class Rows implements AsFlowPublisherTwins {

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
    AsFlowPublisherTwins twins = style.choose(rows, AsFlowPublisherTwins.of(rows));
    return new Twins(
        twins::numbersAsync, twins::failingAsync, twins::brokenAsync, twins::endlessAsync);
  }
}

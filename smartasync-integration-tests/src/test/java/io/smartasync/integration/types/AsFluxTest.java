package io.smartasync.integration.types;

import io.smartasync.SmartAsync;
import java.util.stream.Stream;
import reactor.adapter.JdkFlowAdapter;
import reactor.core.publisher.Flux;

/** Reactor's {@link Flux} as the twin of direct style. */
class AsFluxTest extends AsManyContract {

  @SmartAsync(name = "AsFluxTwins", as = Flux.class)
  static class Rows implements AsFluxTwins {

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
    AsFluxTwins twins = style.choose(rows, AsFluxTwins.of(rows));
    return new Twins(
        () -> JdkFlowAdapter.publisherToFlowPublisher(twins.numbersAsync()),
        failure -> JdkFlowAdapter.publisherToFlowPublisher(twins.failingAsync(failure)),
        failure -> JdkFlowAdapter.publisherToFlowPublisher(twins.brokenAsync(failure)),
        () -> JdkFlowAdapter.publisherToFlowPublisher(twins.endlessAsync()));
  }
}

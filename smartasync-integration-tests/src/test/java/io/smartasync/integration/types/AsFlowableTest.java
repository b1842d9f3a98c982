package io.smartasync.integration.types;

import io.reactivex.rxjava3.core.Flowable;
import io.smartasync.SmartAsync;
import java.util.stream.Stream;
import org.reactivestreams.FlowAdapters;

/** RxJava's {@link Flowable} as the twin of direct style. */
class AsFlowableTest extends AsManyContract {

  @SmartAsync(name = "AsFlowableTwins", as = Flowable.class)
  static class Rows implements AsFlowableTwins {

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
    AsFlowableTwins twins = style.choose(rows, AsFlowableTwins.of(rows));
    return new Twins(
        () -> FlowAdapters.toFlowPublisher(twins.numbersAsync()),
        failure -> FlowAdapters.toFlowPublisher(twins.failingAsync(failure)),
        failure -> FlowAdapters.toFlowPublisher(twins.brokenAsync(failure)),
        () -> FlowAdapters.toFlowPublisher(twins.endlessAsync()));
  }
}

package io.smartasync.integration.types;

import io.smallrye.mutiny.Multi;
import io.smartasync.SmartAsync;
import java.util.stream.Stream;

/** Mutiny's {@link Multi} as the twin of direct style. */
class AsMultiTest extends AsManyContract {

  @SmartAsync(name = "AsMultiTwins", as = Multi.class)
  static class Rows implements AsMultiTwins {

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
    AsMultiTwins twins = style.choose(rows, AsMultiTwins.of(rows));
    return new Twins(
        twins::numbersAsync, twins::failingAsync, twins::brokenAsync, twins::endlessAsync);
  }
}

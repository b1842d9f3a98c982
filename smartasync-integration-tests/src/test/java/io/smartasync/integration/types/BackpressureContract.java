package io.smartasync.integration.types;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The behaviour of sources of many values that honour demand. */
abstract class BackpressureContract extends ManyValuesContract {

  @ParameterizedTest
  @EnumSource
  void requestsNoMoreThanThePrefetch(CallStyle style) throws InterruptedException {
    Signals signals = new Signals();
    try (Stream<Integer> endless = variants(style, signals).endless().get()) {
      Iterator<Integer> numbers = endless.iterator();
      for (int consumed = 1; consumed <= 10 * PREFETCH; consumed++) {
        assertThat(numbers.next()).isEqualTo(consumed - 1);
        assertThat(signals.requested()).isPositive().isLessThanOrEqualTo(consumed + PREFETCH);
      }
    }
    signals.awaitCancellation();
  }
}

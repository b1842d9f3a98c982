package io.smartasync.integration.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The behaviour of the twin of a method that returns a stream, for every type its author may
 * choose.
 */
@Timeout(120)
abstract class AsManyContract {

  static final int COUNT = 1000;

  /** The author's code: streams that report what happens to them. */
  static class Body {

    final Signals signals;
    final AtomicInteger made = new AtomicInteger();
    final CountDownLatch closed = new CountDownLatch(1);

    Body(Signals signals) {
      this.signals = signals;
    }

    Stream<Integer> first() {
      signals.start();
      return IntStream.range(0, COUNT)
          .boxed()
          .peek(each -> made.incrementAndGet())
          .onClose(closed::countDown);
    }

    Stream<Integer> failAfterFirst(Throwable failure) {
      return Stream.concat(first(), Stream.of(-1))
          .peek(
              each -> {
                if (each < 0) {
                  throw (RuntimeException) failure;
                }
              });
    }

    Stream<Integer> workUntilCancelled() {
      return Stream.of(0)
          .peek(
              each -> {
                try {
                  signals.workUntilCancelled();
                } catch (InterruptedException e) {
                  throw new IllegalStateException(e);
                }
              });
    }
  }

  /**
   * The asynchronous methods, adapted to the JDK's publishers.
   *
   * @param numbers reports each run
   * @param failing fails after all its numbers
   * @param broken fails before there is a stream
   * @param endless works until it is interrupted
   */
  record Twins(
      Supplier<Flow.Publisher<Integer>> numbers,
      Function<Throwable, Flow.Publisher<Integer>> failing,
      Function<Exception, Flow.Publisher<Integer>> broken,
      Supplier<Flow.Publisher<Integer>> endless) {}

  abstract Twins twins(CallStyle style, Body body);

  @ParameterizedTest
  @EnumSource
  void runsTheBodyForEachSubscriber(CallStyle style) throws Exception {
    Signals signals = new Signals();
    Flow.Publisher<Integer> numbers = twins(style, new Body(signals)).numbers().get();
    assertThat(signals.starts()).isZero();
    for (int run = 1; run <= 2; run++) {
      Probe<Integer> probe = Probe.of(numbers);
      probe.request(Long.MAX_VALUE);
      probe.awaitEnd();
      assertThat(signals.starts()).isEqualTo(run);
      for (int i = 0; i < COUNT; i++) {
        assertThat(probe.next()).isEqualTo(i);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void producesNoMoreThanRequested(CallStyle style) throws Exception {
    Body body = new Body(new Signals());
    Probe<Integer> probe = Probe.of(twins(style, body).numbers().get());
    for (int requested = 1; requested <= 10; requested++) {
      probe.request(1);
      assertThat(probe.next()).isEqualTo(requested - 1);
      assertThat(probe.size()).isZero();
      // The stream fetches the next element before it is known whether it will be requested.
      assertThat(body.made.get()).isBetween(requested, requested + 1);
    }
    probe.cancel();
    body.closed.await();
    assertThat(body.made.get()).isBetween(10, 11);
  }

  @ParameterizedTest
  @EnumSource
  void cancellingInterruptsTheBody(CallStyle style) throws Exception {
    Signals signals = new Signals();
    Probe<Integer> probe = Probe.of(twins(style, new Body(signals)).endless().get());
    probe.request(1);
    signals.awaitStart();
    probe.cancel();
    signals.awaitCancellation();
  }

  @ParameterizedTest
  @EnumSource
  void aFailureArrivesAsItselfAfterTheElementsBeforeIt(CallStyle style) throws Exception {
    IllegalStateException failure = new IllegalStateException("unchecked");
    Body body = new Body(new Signals());
    Probe<Integer> probe = Probe.of(twins(style, body).failing().apply(failure));
    probe.request(Long.MAX_VALUE);
    assertThatThrownBy(probe::awaitEnd).cause().isSameAs(failure);
    assertThat(probe.size()).isEqualTo(COUNT);
    body.closed.await();
  }

  @ParameterizedTest
  @EnumSource
  void aMethodThatFailsMakesThePublisherFail(CallStyle style) throws Exception {
    Exception failure = new InstantiationException("checked");
    Probe<Integer> probe = Probe.of(twins(style, new Body(new Signals())).broken().apply(failure));
    probe.request(1);
    assertThatThrownBy(probe::awaitEnd).cause().isSameAs(failure);
    assertThat(probe.size()).isZero();
  }
}

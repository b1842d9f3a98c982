package io.smartasync.integration.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.smartasync.AsyncException;
import io.smartasync.AsyncInterruptedException;
import io.smartasync.BlockingNotAllowedException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The behaviour of the synchronous twin of a publisher, for every library's publisher. */
@Timeout(120)
abstract class ManyValuesContract {

  /** The {@code prefetch} of the twins. */
  static final int PREFETCH = 4;

  /** The number of elements that every twin except the endless one delivers. */
  static final int COUNT = 1000;

  /**
   * The synchronous methods of one object.
   *
   * @param numbers the numbers from 0 to {@link #COUNT}, exclusive, made on the library's threads
   * @param endless all numbers; the source reports its start, its end, and its demand if the
   *     library has demand
   * @param silent never delivers an element; the source reports its start and its end
   * @param failing the same numbers as {@code numbers}, followed by a failure
   * @param nothing returns when an operation without a value is done
   */
  record Variants(
      Supplier<Stream<Integer>> numbers,
      Supplier<Stream<Integer>> endless,
      Supplier<Stream<Integer>> silent,
      Function<Throwable, Stream<Integer>> failing,
      Runnable nothing) {}

  /** Returns the methods of an object whose sources report what happens to them. */
  abstract Variants variants(CallStyle style, Signals signals);

  /** Runs a task on a thread of the library that must not wait. */
  abstract void onEventLoop(Runnable task);

  private static List<Integer> firstNumbers() {
    return IntStream.range(0, COUNT).boxed().toList();
  }

  @ParameterizedTest
  @EnumSource
  void deliversAllElementsInOrder(CallStyle style) {
    Supplier<Stream<Integer>> numbers = variants(style, new Signals()).numbers();
    assertThat(numbers.get().toList()).isEqualTo(firstNumbers());
    assertThat(numbers.get().parallel().toList()).isEqualTo(firstNumbers());
    assertThat(numbers.get().parallel().mapToInt(each -> each).sum())
        .isEqualTo(COUNT * (COUNT - 1) / 2);
  }

  @ParameterizedTest
  @EnumSource
  void subscribesWhenTheStreamIsConsumed(CallStyle style) throws InterruptedException {
    Signals signals = new Signals();
    Variants variants = variants(style, signals);
    try (Stream<Integer> endless = variants.endless().get()) {
      Stream<Integer> doubled = endless.map(each -> 2 * each);
      assertThat(signals.starts()).isZero();
      assertThat(doubled.limit(3)).containsExactly(0, 2, 4);
    }
    assertThat(signals.starts()).isEqualTo(1);
    signals.awaitCancellation();
  }

  @ParameterizedTest
  @EnumSource
  void anExceptionOfTheConsumerCancelsTheSource(CallStyle style) throws InterruptedException {
    Signals signals = new Signals();
    IllegalStateException enough = new IllegalStateException("enough");
    Stream<Integer> endless = variants(style, signals).endless().get();
    assertThatThrownBy(
            () ->
                endless.forEach(
                    each -> {
                      throw enough;
                    }))
        .isSameAs(enough);
    signals.awaitCancellation();
  }

  @ParameterizedTest
  @EnumSource
  void interruptingTheConsumerCancelsTheSource(CallStyle style) throws InterruptedException {
    Signals signals = new Signals();
    Variants variants = variants(style, signals);
    Caller caller = Caller.of(() -> variants.silent().get().toList());
    signals.awaitStart();
    Caller.Outcome outcome = caller.interrupt();
    assertThat(outcome.thrown()).isExactlyInstanceOf(AsyncInterruptedException.class);
    assertThat(outcome.isInterrupted()).isTrue();
    signals.awaitCancellation();
  }

  @ParameterizedTest
  @EnumSource
  void aFailureArrivesAsItselfAfterTheElementsBeforeIt(CallStyle style) {
    Throwable failure = new IllegalStateException("unchecked");
    List<Integer> before = new ArrayList<>();
    Stream<Integer> failing = variants(style, new Signals()).failing().apply(failure);
    assertThat(catchThrowable(() -> failing.forEach(before::add))).isSameAs(failure);
    assertThat(before).isEqualTo(firstNumbers());
    assertThat(
            Arrays.stream(failure.getSuppressed())
                .flatMap(place -> Arrays.stream(place.getStackTrace()))
                .map(StackTraceElement::getClassName))
        .contains(ManyValuesContract.class.getName());
  }

  @ParameterizedTest
  @EnumSource
  void aCheckedFailureIsWrapped(CallStyle style) {
    Exception failure = new InstantiationException("checked");
    Stream<Integer> failing = variants(style, new Signals()).failing().apply(failure);
    assertThat(catchThrowable(failing::count))
        .isExactlyInstanceOf(AsyncException.class)
        .cause()
        .isSameAs(failure);
  }

  @ParameterizedTest
  @EnumSource
  void returnsWhenAnOperationWithoutAValueIsDone(CallStyle style) {
    Signals signals = new Signals();
    variants(style, signals).nothing().run();
    assertThat(signals.starts()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void isRefusedOnAnEventLoop(CallStyle style) throws Exception {
    Signals signals = new Signals();
    Variants variants = variants(style, signals);
    FutureTask<Throwable> refusal = new FutureTask<>(() -> catchThrowable(variants.endless()::get));
    onEventLoop(refusal);
    assertThat(refusal.get()).isExactlyInstanceOf(BlockingNotAllowedException.class);
    assertThat(signals.starts()).isZero();
  }
}

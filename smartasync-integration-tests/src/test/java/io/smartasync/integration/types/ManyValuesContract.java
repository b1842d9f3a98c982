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

/** What the synchronous twin of a publisher does, whichever library's the publisher is. */
@Timeout(120)
abstract class ManyValuesContract {

  /** The {@code prefetch} of the doors. */
  static final int PREFETCH = 4;

  /** The numbers of which all but the endless doors have some first. */
  static final int COUNT = 1000;

  /**
   * The synchronous doors of an object of the library's.
   *
   * @param numbers the first numbers from 0 on, made on the library's threads
   * @param endless all numbers; the source tells of its start, of what is requested where it can be
   *     told, and of its end
   * @param silent none, ever; the source tells of its start and of its end
   * @param failing the first numbers, and then a failure
   * @param nothing returns when that is done which has no value
   */
  record Doors(
      Supplier<Stream<Integer>> numbers,
      Supplier<Stream<Integer>> endless,
      Supplier<Stream<Integer>> silent,
      Function<Throwable, Stream<Integer>> failing,
      Runnable nothing) {}

  /** The doors of an object whose sources tell what happens to them. */
  abstract Doors doors(Via via, Signals signals);

  /** Runs a task where the library runs what must not wait. */
  abstract void onEventLoop(Runnable task);

  private static List<Integer> firstNumbers() {
    return IntStream.range(0, COUNT).boxed().toList();
  }

  @ParameterizedTest
  @EnumSource
  void deliversAllInOrder(Via via) {
    Supplier<Stream<Integer>> numbers = doors(via, new Signals()).numbers();
    assertThat(numbers.get().toList()).isEqualTo(firstNumbers());
    assertThat(numbers.get().parallel().toList()).isEqualTo(firstNumbers());
    assertThat(numbers.get().parallel().mapToInt(each -> each).sum())
        .isEqualTo(COUNT * (COUNT - 1) / 2);
  }

  @ParameterizedTest
  @EnumSource
  void subscribesWhenItIsConsumed(Via via) throws InterruptedException {
    Signals signals = new Signals();
    Doors doors = doors(via, signals);
    try (Stream<Integer> endless = doors.endless().get()) {
      Stream<Integer> doubled = endless.map(each -> 2 * each);
      assertThat(signals.starts()).isZero();
      assertThat(doubled.limit(3)).containsExactly(0, 2, 4);
    }
    assertThat(signals.starts()).isEqualTo(1);
    signals.awaitCancellation();
  }

  @ParameterizedTest
  @EnumSource
  void anExceptionOfItsConsumerCancelsTheSource(Via via) throws InterruptedException {
    Signals signals = new Signals();
    IllegalStateException enough = new IllegalStateException("enough");
    Stream<Integer> endless = doors(via, signals).endless().get();
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
  void interruptingItsConsumerCancelsTheSource(Via via) throws InterruptedException {
    Signals signals = new Signals();
    Doors doors = doors(via, signals);
    Caller caller = Caller.of(() -> doors.silent().get().toList());
    signals.awaitStart();
    Caller.Outcome outcome = caller.interrupt();
    assertThat(outcome.thrown()).isExactlyInstanceOf(AsyncInterruptedException.class);
    assertThat(outcome.isInterrupted()).isTrue();
    signals.awaitCancellation();
  }

  @ParameterizedTest
  @EnumSource
  void aFailureArrivesAsItselfWhereItHappened(Via via) {
    Throwable failure = new IllegalStateException("unchecked");
    List<Integer> before = new ArrayList<>();
    Stream<Integer> failing = doors(via, new Signals()).failing().apply(failure);
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
  void aCheckedFailureIsCarried(Via via) {
    Exception failure = new InstantiationException("checked");
    Stream<Integer> failing = doors(via, new Signals()).failing().apply(failure);
    assertThat(catchThrowable(failing::count))
        .isExactlyInstanceOf(AsyncException.class)
        .cause()
        .isSameAs(failure);
  }

  @ParameterizedTest
  @EnumSource
  void returnsWhenThatIsDoneWhichHasNoValue(Via via) {
    Signals signals = new Signals();
    doors(via, signals).nothing().run();
    assertThat(signals.starts()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void isRefusedOnAnEventLoop(Via via) throws Exception {
    Signals signals = new Signals();
    Doors doors = doors(via, signals);
    FutureTask<Throwable> refusal = new FutureTask<>(() -> catchThrowable(doors.endless()::get));
    onEventLoop(refusal);
    assertThat(refusal.get()).isExactlyInstanceOf(BlockingNotAllowedException.class);
    assertThat(signals.starts()).isZero();
  }
}

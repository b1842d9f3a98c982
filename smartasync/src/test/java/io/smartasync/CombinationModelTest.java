package io.smartasync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/**
 * {@code Async.all} and {@code Async.map} against plain models of them, on random courses of
 * events. A failure is reported with the seed that produces it again.
 */
class CombinationModelTest {

  private static final int TRIES = 5_000;

  /** The outcome of one operation. */
  enum Outcome {
    VALUE,
    FAILURE,
    CANCELLED,
    /** The operation itself throws; only with {@code map}. */
    THROWS,
    /** The operation returns null instead of a future; only with {@code map}. */
    NO_FUTURE
  }

  /** An operation that is done when it is started, or later. */
  record Operation(Outcome outcome, boolean isLater) {}

  /**
   * A sequence of events: which of the operations in flight are done next, and after how many of
   * them the caller cancels.
   */
  record Course(List<Integer> picks, int interest) {

    /** Removes the next operation from those in flight. */
    int next(int step, List<Integer> inFlight) {
      int index = picks.get(step % picks.size()) % inFlight.size();
      int next = inFlight.get(index);
      inFlight.subList(index, index + 1).clear();
      return next;
    }
  }

  /** The end of a combination. */
  sealed interface End {
    record Values(List<Integer> values) implements End {}

    record Failed(int operation) implements End {}

    record NullPointer() implements End {}

    record Cancelled() implements End {}

    record Open() implements End {}
  }

  /** The observable behaviour of a combination. */
  record Seen(List<Integer> started, int mostInFlight, Set<Integer> cancelled, End end) {}

  @Provide
  Arbitrary<List<Operation>> operations() {
    return Combinators.combine(
            Arbitraries.frequency(
                Tuple.of(16, Outcome.VALUE),
                Tuple.of(1, Outcome.FAILURE),
                Tuple.of(1, Outcome.CANCELLED),
                Tuple.of(1, Outcome.THROWS),
                Tuple.of(1, Outcome.NO_FUTURE)),
            Arbitraries.of(true, true, false))
        .as(Operation::new)
        .list()
        .ofMaxSize(14);
  }

  @Provide
  Arbitrary<Course> courses() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 1000).list().ofMinSize(1).ofMaxSize(14),
            Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just(Integer.MAX_VALUE)),
                Tuple.of(1, Arbitraries.integers().between(0, 14))))
        .as(Course::new);
  }

  // The models.

  /** A model of {@code map} with one thread and without futures. */
  private static final class MapModel {
    private final List<Operation> operations;
    private final int maxInFlight;
    private final List<Integer> started = new ArrayList<>();
    private final List<Integer> inFlight = new ArrayList<>();
    private final Set<Integer> cancelled = new LinkedHashSet<>();
    private int mostInFlight;
    private End end = new End.Open();

    MapModel(List<Operation> operations, int maxInFlight) {
      this.operations = operations;
      this.maxInFlight = maxInFlight;
    }

    Seen run(Course course) {
      startWhatFits();
      for (int step = 0; end instanceof End.Open; step++) {
        if (step == course.interest()) {
          end(new End.Cancelled());
        } else {
          int next = course.next(step, inFlight);
          finish(next);
          startWhatFits();
        }
      }
      return new Seen(started, mostInFlight, cancelled, end);
    }

    private void startWhatFits() {
      while (end instanceof End.Open
          && inFlight.size() < maxInFlight
          && started.size() < operations.size()) {
        int next = started.size();
        started.add(next);
        mostInFlight = Math.max(mostInFlight, inFlight.size() + 1);
        Operation operation = operations.get(next);
        switch (operation.outcome()) {
          case THROWS -> end(new End.Failed(next));
          case NO_FUTURE -> end(new End.NullPointer());
          default -> {
            if (operation.isLater()) {
              inFlight.add(next);
            } else {
              finish(next);
            }
          }
        }
      }
      if (end instanceof End.Open && inFlight.isEmpty() && started.size() == operations.size()) {
        end = new End.Values(IntStream.range(0, operations.size()).boxed().toList());
      }
    }

    private void finish(int operation) {
      switch (operations.get(operation).outcome()) {
        case FAILURE -> end(new End.Failed(operation));
        case CANCELLED -> end(new End.Cancelled());
        default -> {}
      }
    }

    private void end(End how) {
      end = how;
      cancelled.addAll(inFlight);
      inFlight.clear();
    }
  }

  /** All are in flight from the beginning; those already done are handled in order. */
  private static Seen modelOfAll(List<Operation> operations, Course course) {
    List<Integer> inFlight = new ArrayList<>();
    List<Integer> done = new ArrayList<>();
    for (int i = 0; i < operations.size(); i++) {
      (operations.get(i).isLater() ? inFlight : done).add(i);
    }
    End end = new End.Open();
    for (int each : done) {
      end = end instanceof End.Open ? endOf(operations, each) : end;
    }
    for (int step = 0; end instanceof End.Open && !inFlight.isEmpty(); step++) {
      end =
          step == course.interest()
              ? new End.Cancelled()
              : endOf(operations, course.next(step, inFlight));
    }
    if (end instanceof End.Open) {
      end = new End.Values(IntStream.range(0, operations.size()).boxed().toList());
      inFlight.clear();
    }
    return new Seen(List.of(), operations.size(), new LinkedHashSet<>(inFlight), end);
  }

  private static End endOf(List<Operation> operations, int operation) {
    return switch (operations.get(operation).outcome()) {
      case FAILURE -> new End.Failed(operation);
      case CANCELLED -> new End.Cancelled();
      default -> new End.Open();
    };
  }

  // The implementations.

  /** Runs the implementations with real futures. */
  private static final class Real {
    private final List<Operation> operations;
    private final List<Integer> started = new ArrayList<>();
    private final List<Integer> inFlight = new ArrayList<>();
    private final List<CompletableFuture<Integer>> futures = new ArrayList<>();
    private final List<RuntimeException> failures = new ArrayList<>();
    private int mostInFlight;

    Real(List<Operation> operations) {
      this.operations = operations;
      for (int i = 0; i < operations.size(); i++) {
        failures.add(new IllegalStateException("operation " + i));
        futures.add(new CompletableFuture<>());
      }
    }

    /** Returns null, although the type does not allow it. */
    @SuppressWarnings("NullAway")
    CompletionStage<Integer> startOrNull(int operation) {
      return start(operation);
    }

    @Nullable CompletionStage<Integer> start(int operation) {
      started.add(operation);
      mostInFlight = Math.max(mostInFlight, inFlight.size() + 1);
      Outcome outcome = operations.get(operation).outcome();
      if (outcome == Outcome.THROWS) {
        throw failures.get(operation);
      }
      if (outcome == Outcome.NO_FUTURE) {
        return null;
      }
      if (operations.get(operation).isLater()) {
        inFlight.add(operation);
      } else {
        finish(operation);
      }
      return futures.get(operation);
    }

    void finish(int operation) {
      CompletableFuture<Integer> future = futures.get(operation);
      switch (operations.get(operation).outcome()) {
        case FAILURE -> future.completeExceptionally(failures.get(operation));
        case CANCELLED -> future.cancel(true);
        default -> future.complete(operation);
      }
    }

    Seen run(CompletableFuture<List<Integer>> combined, Course course) {
      for (int step = 0; !combined.isDone() && !inFlight.isEmpty(); step++) {
        if (step == course.interest()) {
          combined.cancel(true);
        } else {
          finish(course.next(step, inFlight));
        }
      }
      Set<Integer> cancelled = new LinkedHashSet<>();
      for (int each : inFlight) {
        if (futures.get(each).isCancelled()) {
          cancelled.add(each);
        }
      }
      return new Seen(started, mostInFlight, cancelled, endOf(combined));
    }

    private End endOf(CompletableFuture<List<Integer>> combined) {
      return switch (combined.state()) {
        case RUNNING -> new End.Open();
        case SUCCESS -> new End.Values(combined.resultNow());
        case CANCELLED -> new End.Cancelled();
        case FAILED -> endOf(combined.exceptionNow());
      };
    }

    private End endOf(Throwable failure) {
      if (failure instanceof NullPointerException) {
        return new End.NullPointer();
      }
      assertThat(failure).isNotInstanceOf(CancellationException.class);
      return new End.Failed(failures.indexOf(failure));
    }
  }

  @Property(tries = TRIES)
  void mapAgreesWithItsModel(
      @ForAll("operations") List<Operation> operations,
      @ForAll("courses") Course course,
      @ForAll("maxInFlight") int maxInFlight) {
    Real real = new Real(operations);
    CompletableFuture<List<Integer>> combined =
        Async.map(
            IntStream.range(0, operations.size()).boxed().toList(), maxInFlight, real::startOrNull);
    Seen seen = real.run(combined, course);
    assertThat(seen).isEqualTo(new MapModel(operations, maxInFlight).run(course));
    assertThat(seen.mostInFlight()).isLessThanOrEqualTo(maxInFlight);
  }

  @Provide
  Arbitrary<Integer> maxInFlight() {
    return Arbitraries.integers().between(1, 5);
  }

  @Property(tries = TRIES)
  void allAgreesWithItsModel(
      @ForAll("operations") List<Operation> operations, @ForAll("courses") Course course) {
    List<Operation> futures =
        operations.stream()
            .map(
                each ->
                    each.outcome().compareTo(Outcome.THROWS) < 0
                        ? each
                        : new Operation(Outcome.VALUE, each.isLater()))
            .toList();
    Real real = new Real(futures);
    List<CompletionStage<Integer>> stages = new ArrayList<>();
    for (int i = 0; i < futures.size(); i++) {
      stages.add(Objects.requireNonNull(real.start(i)));
    }
    CompletableFuture<List<Integer>> combined = Async.all(stages);
    Seen seen = real.run(combined, course);
    Seen model = modelOfAll(futures, course);
    assertThat(seen.end()).isEqualTo(model.end());
    assertThat(seen.cancelled()).isEqualTo(model.cancelled());
  }
}

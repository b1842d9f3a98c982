package io.smartasync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.Spliterator;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/**
 * The methods that combine many operations against plain models of them, on random courses of
 * events. A failure is reported with the seed that produces it again.
 */
class CombinationModelTest {

  private static final int TRIES = 5_000;

  private static final int FEWER_TRIES = 2_500;

  /** How one operation ends. */
  enum Ending {
    VALUE,
    FAILURE,
    CANCELLED,
    /** The operation itself throws; only where the method starts it. */
    THROWS,
    /** The operation returns null instead of a future; only where the method starts it. */
    NO_FUTURE
  }

  /** An operation that is done when it is started, or later. */
  record Operation(Ending ending, boolean isLater) {}

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

    /** All have failed, in this order; -1 stands for a cancelled one. */
    record AllFailed(List<Integer> operations) implements End {}

    record Settled(List<End> outcomes) implements End {}

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
                Tuple.of(16, Ending.VALUE),
                Tuple.of(1, Ending.FAILURE),
                Tuple.of(1, Ending.CANCELLED),
                Tuple.of(1, Ending.THROWS),
                Tuple.of(1, Ending.NO_FUTURE)),
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
    private final boolean isSettled;
    private final List<Integer> started = new ArrayList<>();
    private final List<Integer> inFlight = new ArrayList<>();
    private final Set<Integer> cancelled = new LinkedHashSet<>();
    private int mostInFlight;
    private End end = new End.Open();

    MapModel(List<Operation> operations, int maxInFlight, boolean isSettled) {
      this.operations = operations;
      this.maxInFlight = maxInFlight;
      this.isSettled = isSettled;
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
        switch (operation.ending()) {
          case THROWS, NO_FUTURE -> finish(next);
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
        end = isSettled ? settled(operations) : allValues(operations);
      }
    }

    private void finish(int operation) {
      End how = endOf(operations, operation);
      if (!isSettled && !(how instanceof End.Open)) {
        end(how);
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
      end = allValues(operations);
      inFlight.clear();
    }
    return new Seen(List.of(), operations.size(), new LinkedHashSet<>(inFlight), end);
  }

  private static End allValues(List<Operation> operations) {
    return new End.Values(IntStream.range(0, operations.size()).boxed().toList());
  }

  private static End settled(List<Operation> operations) {
    return new End.Settled(
        IntStream.range(0, operations.size()).mapToObj(i -> outcome(operations, i)).toList());
  }

  private static End outcome(List<Operation> operations, int operation) {
    End end = endOf(operations, operation);
    return end instanceof End.Open ? new End.Values(List.of(operation)) : end;
  }

  /** How the end of one operation ends a combination that fails with the first failure. */
  private static End endOf(List<Operation> operations, int operation) {
    return switch (operations.get(operation).ending()) {
      case FAILURE, THROWS -> new End.Failed(operation);
      case NO_FUTURE -> new End.NullPointer();
      case CANCELLED -> new End.Cancelled();
      case VALUE -> new End.Open();
    };
  }

  /** How futures are combined that are all in flight from the beginning. */
  enum Combiner {
    ANY {
      @Override
      End afterNext(List<Operation> operations, List<Integer> finished) {
        int last = finished.getLast();
        if (operations.get(last).ending() == Ending.VALUE) {
          return new End.Values(List.of(last));
        }
        return finished.size() < operations.size()
            ? new End.Open()
            : new End.AllFailed(
                finished.stream()
                    .map(i -> operations.get(i).ending() == Ending.CANCELLED ? -1 : i)
                    .toList());
      }

      @Override
      CompletableFuture<Integer> combine(List<CompletionStage<Integer>> stages) {
        return Async.any(stages);
      }
    },
    RACE {
      @Override
      End afterNext(List<Operation> operations, List<Integer> finished) {
        return outcome(operations, finished.getLast());
      }

      @Override
      CompletableFuture<Integer> combine(List<CompletionStage<Integer>> stages) {
        return Async.race(stages);
      }
    },
    SETTLE {
      @Override
      End afterNext(List<Operation> operations, List<Integer> finished) {
        return finished.size() < operations.size() ? new End.Open() : settled(operations);
      }

      @Override
      CompletableFuture<List<Outcome<Integer>>> combine(List<CompletionStage<Integer>> stages) {
        return Async.settle(stages);
      }
    };

    /** Returns the end of the combination after one more operation has finished. */
    abstract End afterNext(List<Operation> operations, List<Integer> finished);

    abstract CompletableFuture<?> combine(List<CompletionStage<Integer>> stages);

    /** The set of cancelled operations, and the end. */
    Seen model(List<Operation> operations, Course course) {
      List<Integer> inFlight = new ArrayList<>();
      List<Integer> finished = new ArrayList<>();
      End end = new End.Open();
      for (int i = 0; i < operations.size(); i++) {
        if (operations.get(i).isLater()) {
          inFlight.add(i);
        } else if (end instanceof End.Open) {
          finished.add(i);
          end = afterNext(operations, finished);
        }
      }
      for (int step = 0; end instanceof End.Open; step++) {
        if (step == course.interest()) {
          end = new End.Cancelled();
        } else {
          finished.add(course.next(step, inFlight));
          end = afterNext(operations, finished);
        }
      }
      return new Seen(List.of(), operations.size(), new LinkedHashSet<>(inFlight), end);
    }
  }

  /** A stream of results, which is consumed by one thread that never has to wait. */
  private abstract static class StreamRun {
    final List<Operation> operations;
    final int limit;
    final boolean isOrdered;
    final Course course;
    final List<Integer> started = new ArrayList<>();
    final List<Integer> inFlight = new ArrayList<>();
    final List<Integer> delivered = new ArrayList<>();
    boolean isClosed;
    int mostUnconsumed;
    private int step;

    StreamRun(List<Operation> operations, int limit, boolean isOrdered, Course course) {
      this.operations = operations;
      this.limit = limit;
      this.isOrdered = isOrdered;
      this.course = course;
    }

    /** Finishes operations until the consumer need not wait, or closes the stream. */
    final void beforeWait() {
      while (!isClosed && !inFlight.isEmpty() && !hasNext()) {
        if (step++ == course.interest()) {
          isClosed = true;
          close();
        } else {
          finish(course.next(step, inFlight));
        }
      }
    }

    private boolean hasNext() {
      return isOrdered
          ? !inFlight.contains(delivered.size())
          : started.size() - inFlight.size() > delivered.size();
    }

    final void begin(int operation) {
      started.add(operation);
      mostUnconsumed = Math.max(mostUnconsumed, started.size() - delivered.size());
      if (isReturningFuture(operation) && operations.get(operation).isLater()) {
        inFlight.add(operation);
      }
      if (isLastStart(operation)) {
        beforeWait();
      }
    }

    final boolean isReturningFuture(int operation) {
      return operations.get(operation).ending().compareTo(Ending.THROWS) < 0;
    }

    final boolean isLastStart(int operation) {
      return started.size() - delivered.size() == limit
          || areInputsAtEnd()
          || !isReturningFuture(operation);
    }

    final boolean areInputsAtEnd() {
      return started.size() == operations.size()
          || (!started.isEmpty() && !isReturningFuture(started.getLast()));
    }

    abstract void finish(int operation);

    abstract void close();
  }

  private static final class StreamModel extends StreamRun {
    private final List<Integer> finished = new ArrayList<>();

    StreamModel(List<Operation> operations, int limit, boolean isOrdered, Course course) {
      super(operations, limit, isOrdered, course);
    }

    Seen run() {
      End end = new End.Open();
      while (end instanceof End.Open) {
        end = next();
      }
      return new Seen(started, mostUnconsumed, new LinkedHashSet<>(inFlight), end);
    }

    private End next() {
      if (areInputsAtEnd()) {
        beforeWait();
      }
      while (!isClosed && started.size() - delivered.size() < limit && !areInputsAtEnd()) {
        int operation = started.size();
        begin(operation);
        // Its end is not seen while it starts.
        if (finished.removeIf(each -> each == operation) || !inFlight.contains(operation)) {
          finished.add(operation);
        }
      }
      if (isClosed) {
        return new End.Cancelled();
      }
      if (started.size() == delivered.size()) {
        return new End.Values(List.copyOf(delivered));
      }
      int next = isOrdered ? delivered.size() : finished.removeFirst();
      delivered.add(next);
      return endOf(operations, next);
    }

    @Override
    void finish(int operation) {
      finished.add(operation);
    }

    @Override
    void close() {}
  }

  private static final class RealStream extends StreamRun {
    private final Real real;
    private final Stream<Integer> stream;

    RealStream(List<Operation> operations, int limit, boolean isOrdered, Course course) {
      super(operations, limit, isOrdered, course);
      real = new Real(operations);
      Stream<Integer> inputs = IntStream.range(0, operations.size()).boxed();
      Concurrency concurrency = Concurrency.limit(limit);
      stream =
          isOrdered
              ? concurrency.stream(inputs, this::startOrNull)
              : concurrency.streamUnordered(inputs, this::startOrNull);
    }

    @SuppressWarnings("NullAway") // returns null, although the type does not allow it
    private CompletionStage<Integer> startOrNull(int operation) {
      begin(operation);
      return real.start(operation, inFlight.contains(operation));
    }

    Seen run() {
      Spliterator<Integer> results = stream.spliterator();
      End end;
      try {
        do {
          if (areInputsAtEnd()) {
            beforeWait();
          }
        } while (results.tryAdvance(delivered::add));
        end = new End.Values(delivered);
      } catch (Throwable failure) {
        end = real.endOf(failure);
      }
      return new Seen(started, mostUnconsumed, real.cancelled(inFlight), end);
    }

    @Override
    void finish(int operation) {
      real.finish(operation);
    }

    @Override
    void close() {
      stream.close();
    }
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
      if (operations.get(operation).isLater()
          && operations.get(operation).ending().compareTo(Ending.THROWS) < 0) {
        inFlight.add(operation);
      }
      return start(operation, inFlight.contains(operation));
    }

    @Nullable CompletionStage<Integer> start(int operation, boolean isInFlight) {
      Ending ending = operations.get(operation).ending();
      if (ending == Ending.THROWS) {
        throw failures.get(operation);
      }
      if (ending == Ending.NO_FUTURE) {
        return null;
      }
      if (!isInFlight) {
        finish(operation);
      }
      return futures.get(operation);
    }

    void finish(int operation) {
      CompletableFuture<Integer> future = futures.get(operation);
      switch (operations.get(operation).ending()) {
        case FAILURE -> future.completeExceptionally(failures.get(operation));
        case CANCELLED -> future.cancel(true);
        default -> future.complete(operation);
      }
    }

    Seen run(CompletableFuture<?> combined, Course course) {
      for (int step = 0; !combined.isDone() && !inFlight.isEmpty(); step++) {
        if (step == course.interest()) {
          combined.cancel(true);
        } else {
          finish(course.next(step, inFlight));
        }
      }
      return new Seen(started, mostInFlight, cancelled(inFlight), endOf(combined));
    }

    Set<Integer> cancelled(List<Integer> operations) {
      Set<Integer> cancelled = new LinkedHashSet<>();
      for (int each : operations) {
        if (futures.get(each).isCancelled()) {
          cancelled.add(each);
        }
      }
      return cancelled;
    }

    private End endOf(CompletableFuture<?> combined) {
      return switch (combined.state()) {
        case RUNNING -> new End.Open();
        case SUCCESS -> endOfValue(combined.resultNow());
        case CANCELLED, FAILED ->
            combined.<End>handle((value, failure) -> endOf(Objects.requireNonNull(failure))).join();
      };
    }

    private End endOfValue(@Nullable Object value) {
      if (!(value instanceof List<?> list)) {
        return new End.Values(List.of((Integer) Objects.requireNonNull(value)));
      }
      if (!list.isEmpty() && list.getFirst() instanceof Outcome<?>) {
        return new End.Settled(
            list.stream()
                .map(Outcome.class::cast)
                .map(
                    each ->
                        each.isSuccess()
                            ? endOfValue(each.get())
                            : endOf(Objects.requireNonNull(each.failure())))
                .toList());
      }
      return new End.Values(list.stream().map(Integer.class::cast).toList());
    }

    End endOf(Throwable failure) {
      if (failure.getSuppressed().length > 0
          && !(failure.getSuppressed()[0] instanceof AwaitSite)) {
        return new End.AllFailed(
            Stream.concat(Stream.of(failure), Stream.of(failure.getSuppressed()))
                .map(failures::indexOf)
                .toList());
      }
      if (failure instanceof NullPointerException) {
        return new End.NullPointer();
      }
      if (failure instanceof CancellationException) {
        return new End.Cancelled();
      }
      assertThat(failure).isIn(failures);
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
    assertThat(seen).isEqualTo(new MapModel(operations, maxInFlight, false).run(course));
    assertThat(seen.mostInFlight()).isLessThanOrEqualTo(maxInFlight);
  }

  @Property(tries = FEWER_TRIES)
  void settledMapAgreesWithItsModel(
      @ForAll("operations") List<Operation> operations,
      @ForAll("courses") Course course,
      @ForAll("maxInFlight") int maxInFlight) {
    Real real = new Real(operations);
    CompletableFuture<List<Outcome<Integer>>> combined =
        Concurrency.limit(maxInFlight)
            .settle(IntStream.range(0, operations.size()).boxed().toList(), real::startOrNull);
    Seen seen = real.run(combined, course);
    Seen model = new MapModel(operations, maxInFlight, true).run(course);
    assertThat(seen)
        .isEqualTo(
            operations.isEmpty()
                ? new Seen(model.started(), 0, Set.of(), new End.Values(List.of()))
                : model);
    assertThat(seen.mostInFlight()).isLessThanOrEqualTo(maxInFlight);
  }

  @Property(tries = FEWER_TRIES)
  void streamsAgreeWithTheirModel(
      @ForAll("operations") List<Operation> operations,
      @ForAll("courses") Course course,
      @ForAll("maxInFlight") int limit,
      @ForAll boolean isOrdered) {
    RealStream real = new RealStream(operations, limit, isOrdered, course);
    StreamModel model = new StreamModel(operations, limit, isOrdered, course);
    Seen seen = real.run();
    assertThat(seen).isEqualTo(model.run());
    assertThat(seen.mostInFlight()).isLessThanOrEqualTo(limit);
  }

  @Property(tries = FEWER_TRIES)
  void combinersAgreeWithTheirModels(
      @ForAll Combiner combiner,
      @ForAll("operations") List<Operation> operations,
      @ForAll("courses") Course course) {
    Assume.that(!operations.isEmpty());
    List<Operation> futures = returningFutures(operations);
    Real real = new Real(futures);
    List<CompletionStage<Integer>> stages = new ArrayList<>();
    for (int i = 0; i < futures.size(); i++) {
      stages.add(Objects.requireNonNull(real.start(i)));
    }
    Seen seen = real.run(combiner.combine(stages), course);
    Seen model = combiner.model(futures, course);
    assertThat(seen.end()).isEqualTo(unwrapped(model.end()));
    assertThat(seen.cancelled()).isEqualTo(model.cancelled());
  }

  /** A single failure suppresses nothing. */
  private static End unwrapped(End end) {
    if (!(end instanceof End.AllFailed all) || all.operations().size() > 1) {
      return end;
    }
    int operation = all.operations().getFirst();
    return operation < 0 ? new End.Cancelled() : new End.Failed(operation);
  }

  private static List<Operation> returningFutures(List<Operation> operations) {
    return operations.stream()
        .map(
            each ->
                each.ending().compareTo(Ending.THROWS) < 0
                    ? each
                    : new Operation(Ending.VALUE, each.isLater()))
        .toList();
  }

  @Provide
  Arbitrary<Integer> maxInFlight() {
    return Arbitraries.integers().between(1, 5);
  }

  @Property(tries = TRIES)
  void allAgreesWithItsModel(
      @ForAll("operations") List<Operation> operations, @ForAll("courses") Course course) {
    List<Operation> futures = returningFutures(operations);
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

package io.smartasync;

import static io.smartasync.Async.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code Async.map}: an operation on many inputs, with a bounded number in flight. */
@Timeout(60)
class MapTest {

  /** An operation whose futures the test completes, and which counts those in flight. */
  private static final class Operation implements Function<Integer, CompletableFuture<Integer>> {

    private final List<CompletableFuture<Integer>> started = new ArrayList<>();

    @Override
    public CompletableFuture<Integer> apply(Integer input) {
      CompletableFuture<Integer> future = new CompletableFuture<>();
      started.add(future);
      return future;
    }

    CompletableFuture<Integer> get(int index) {
      return started.get(index);
    }

    int startedCount() {
      return started.size();
    }
  }

  /** Counts up from 0 and records how many inputs were read. */
  private static final class Inputs implements Iterable<Integer> {

    private final int count;
    private int read;

    Inputs(int count) {
      this.count = count;
    }

    @Override
    public Iterator<Integer> iterator() {
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return read < count;
        }

        @Override
        public Integer next() {
          if (!hasNext()) {
            throw new NoSuchElementException();
          }
          return read++;
        }
      };
    }
  }

  private static List<Integer> range(int count) {
    return IntStream.range(0, count).boxed().toList();
  }

  @Test
  void theResultsAreInTheOrderOfTheInputs() {
    Operation operation = new Operation();
    CompletableFuture<List<Integer>> result = Async.map(range(3), 3, operation);
    operation.get(2).complete(20);
    operation.get(0).complete(0);
    assertThat(result).isNotDone();
    operation.get(1).complete(10);
    assertThat(result).isCompletedWithValue(List.of(0, 10, 20));
  }

  @Test
  void inputsAreReadAndOperationsStartedOnlyWhenThereIsRoom() {
    Inputs inputs = new Inputs(10);
    Operation operation = new Operation();
    CompletableFuture<List<Integer>> result = Async.map(inputs, 3, operation);
    assertThat(inputs.read).isEqualTo(3);
    assertThat(operation.startedCount()).isEqualTo(3);
    for (int done = 0; done < 10; done++) {
      assertThat(result).isNotDone();
      operation.get(done).complete(done);
      assertThat(inputs.read).isEqualTo(Math.min(10, done + 4));
      assertThat(operation.startedCount()).isEqualTo(inputs.read);
    }
    assertThat(result).isCompletedWithValue(range(10));
  }

  @Test
  void noInputsGiveAnEmptyListAtOnce() {
    assertThat(Async.map(List.<Integer>of(), 4, new Operation())).isCompletedWithValue(List.of());
  }

  @Test
  void nullsAreInputsAndResults() {
    List<@Nullable String> inputs = new ArrayList<>();
    inputs.add(null);
    inputs.add("x");
    Function<@Nullable String, CompletableFuture<@Nullable String>> operation =
        CompletableFuture::completedFuture;
    List<@Nullable String> results =
        await(Async.<@Nullable String, @Nullable String>map(inputs, 1, operation));
    assertThat(results).containsExactly(null, "x");
  }

  @Test
  void theListCannotBeChanged() {
    List<Integer> results = await(Async.map(range(2), 1, CompletableFuture::completedFuture));
    assertThatThrownBy(() -> results.set(0, 7)).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> results.add(7)).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void stagesOfAnyKindAreAccepted() {
    List<Function<Integer, CompletionStage<Integer>>> operations =
        List.of(
            i -> CompletableFuture.completedFuture(i).minimalCompletionStage(),
            i -> new UnconvertibleStage<>(CompletableFuture.completedFuture(i)),
            i -> new StageAndFuture<>(CompletableFuture.completedFuture(i)),
            i -> Async.start(() -> i));
    for (Function<Integer, CompletionStage<Integer>> operation : operations) {
      assertThat(await(Async.map(range(5), 2, operation))).isEqualTo(range(5));
    }
  }

  @Test
  void theOperationMayReturnTheSameFutureEveryTime() {
    CompletableFuture<String> shared = new CompletableFuture<>();
    CompletableFuture<List<String>> result = Async.map(range(3), 2, i -> shared);
    assertThat(result).isNotDone();
    shared.complete("shared");
    assertThat(result).isCompletedWithValue(List.of("shared", "shared", "shared"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 16, Integer.MAX_VALUE})
  void aMillionOperationsThatAreDoneAtOnceNeedNoDeepStack(int maxInFlight) {
    List<Integer> results =
        await(Async.map(range(1_000_000), maxInFlight, CompletableFuture::completedFuture));
    assertThat(results).hasSize(1_000_000);
    assertThat(results.getLast()).isEqualTo(999_999);
  }

  @Test
  void aLongRunOfOperationsThatAreDoneAtOnceBehindOneThatIsNotNeedsNoDeepStack() {
    CompletableFuture<Integer> first = new CompletableFuture<>();
    CompletableFuture<List<Integer>> result =
        Async.map(range(200_000), 1, i -> i == 0 ? first : CompletableFuture.completedFuture(i));
    first.complete(0);
    assertThat(await(result)).isEqualTo(range(200_000));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
  void lessThanOneInFlightIsRejectedBeforeAnythingIsRead(int maxInFlight) {
    Inputs inputs = new Inputs(3);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Async.map(inputs, maxInFlight, new Operation()))
        .withMessage("maxInFlight must be at least 1, not " + maxInFlight);
    assertThat(inputs.read).isZero();
  }

  @Test
  void aNullOperationIsRejected() {
    assertThatNullPointerException()
        .isThrownBy(
            () ->
                Async.map(
                    range(3), 1, Threads.<Function<Integer, CompletableFuture<Integer>>>nothing()))
        .withMessage("operation");
  }

  // Failures.

  /**
   * Asserts that the result has the given failure, the others are cancelled and no more inputs are
   * read.
   */
  private static void assertFailed(
      CompletableFuture<?> result, Throwable failure, Operation operation, Inputs inputs) {
    int read = inputs.read;
    assertThat(result.exceptionNow()).isSameAs(failure);
    assertThat(operation.started).allMatch(CompletableFuture::isDone);
    assertThat(inputs.read).isEqualTo(read);
  }

  @Test
  void aFailureFailsTheWholeAsItselfCancelsWhatIsInFlightAndStartsNothingMore() {
    Inputs inputs = new Inputs(10);
    Operation operation = new Operation();
    CompletableFuture<List<Integer>> result = Async.map(inputs, 3, operation);
    operation.get(1).complete(1);
    IllegalStateException failure = new IllegalStateException("one failed");
    operation.get(2).completeExceptionally(failure);
    assertFailed(result, failure, operation, inputs);
    assertThat(operation.get(0)).isCancelled();
    assertThat(operation.get(1)).isCompletedWithValue(1);
    assertThat(operation.get(3)).isCancelled();
    assertThat(inputs.read).as("the failed one's place is not filled").isEqualTo(4);
  }

  @Test
  void whatTheOperationThrowsFailsTheWhole() {
    for (Throwable failure :
        List.of(new IllegalStateException("thrown"), new StackOverflowError("thrown"))) {
      Inputs inputs = new Inputs(10);
      Operation operation = new Operation();
      CompletableFuture<List<Integer>> result =
          Async.map(
              inputs,
              3,
              i -> {
                if (i == 2) {
                  MapTest.<RuntimeException>throwAny(failure);
                }
                return operation.apply(i);
              });
      assertFailed(result, failure, operation, inputs);
      assertThat(operation.started).hasSize(2).allMatch(CompletableFuture::isCancelled);
      assertThat(inputs.read).isEqualTo(3);
    }
  }

  @Test
  void whatTheOperationThrowsOnAnotherThreadFailsTheWholeToo() {
    Operation operation = new Operation();
    IllegalStateException failure = new IllegalStateException("thrown");
    CompletableFuture<List<Integer>> result =
        Async.map(
            range(10),
            2,
            i -> {
              if (i == 2) {
                throw failure;
              }
              return operation.apply(i);
            });
    assertThat(result).isNotDone();
    assertThat(operation.get(0).complete(0)).as("the completing thread is spared").isTrue();
    assertThat(result.exceptionNow()).isSameAs(failure);
    assertThat(operation.get(1)).isCancelled();
  }

  @SuppressWarnings("unchecked") // on purpose: the caller does not declare what this throws
  private static <X extends Throwable> void throwAny(Throwable failure) throws X {
    throw (X) failure;
  }

  @Test
  void anOperationThatReturnsNullFailsTheWhole() {
    Operation operation = new Operation();
    CompletableFuture<List<Integer>> result =
        Async.map(
            range(3),
            3,
            i -> i == 1 ? Threads.<CompletableFuture<Integer>>nothing() : operation.apply(i));
    assertThat(result.exceptionNow())
        .isInstanceOf(NullPointerException.class)
        .hasMessage("the operation returned null instead of a future");
    assertThat(operation.started).singleElement().matches(CompletableFuture::isCancelled);
  }

  @Test
  void nullInsteadOfAnIterator() {
    assertThatNullPointerException()
        .isThrownBy(() -> Async.map(() -> null, 1, CompletableFuture::completedFuture))
        .withMessage("the inputs returned null instead of an iterator");
  }

  @Test
  void whatTheIteratorThrowsFailsTheWhole() {
    IllegalStateException failure = new IllegalStateException("no more pages");
    for (boolean inHasNext : List.of(true, false)) {
      Operation operation = new Operation();
      AtomicInteger read = new AtomicInteger();
      Iterable<Integer> inputs =
          () ->
              new Iterator<>() {
                @Override
                public boolean hasNext() {
                  if (inHasNext && read.get() == 2) {
                    throw failure;
                  }
                  return true;
                }

                @Override
                public Integer next() {
                  if (read.get() == 2) {
                    throw failure;
                  }
                  return read.getAndIncrement();
                }
              };
      CompletableFuture<List<Integer>> result = Async.map(inputs, 4, operation);
      assertThat(result.exceptionNow()).isSameAs(failure);
      assertThat(operation.started).hasSize(2).allMatch(CompletableFuture::isCancelled);
    }
  }

  // Completion by the caller.

  @Test
  void cancellingTheWholeCancelsWhatIsInFlightAndStartsNothingMore() {
    Inputs inputs = new Inputs(10);
    Operation operation = new Operation();
    CompletableFuture<List<Integer>> result = Async.map(inputs, 3, operation);
    result.cancel(true);
    assertThat(operation.started).hasSize(3).allMatch(CompletableFuture::isCancelled);
    assertThat(inputs.read).isEqualTo(3);
  }

  @Test
  void cancellingTheWholeWhileAnOperationIsBeingStartedCancelsThatOneToo() {
    CompletableFuture<Integer> first = new CompletableFuture<>();
    CompletableFuture<Integer> second = new CompletableFuture<>();
    AtomicInteger started = new AtomicInteger();
    CompletableFuture<CompletableFuture<List<Integer>>> self = new CompletableFuture<>();
    self.complete(
        Async.map(
            range(10),
            1,
            i -> {
              started.incrementAndGet();
              if (i == 0) {
                return first;
              }
              self.join().cancel(true);
              return second;
            }));
    first.complete(0);
    assertThat(self.join()).isCancelled();
    assertThat(second).isCancelled();
    assertThat(started).hasValue(2);
  }

  @Test
  void aTimeLimitOnTheWholeCancelsWhatIsInFlight() {
    Operation operation = new Operation();
    CompletableFuture<List<Integer>> result =
        Async.map(range(10), 3, operation).orTimeout(5, TimeUnit.MILLISECONDS);
    assertThatExceptionOfType(TimeoutException.class)
        .isThrownBy(() -> await(result, TimeoutException.class));
    Threads.until(() -> operation.started.stream().allMatch(CompletableFuture::isCancelled));
    assertThat(operation.startedCount()).isEqualTo(3);
  }

  @Test
  void aResultFromOutsideCancelsWhatIsInFlight() {
    Operation operation = new Operation();
    CompletableFuture<List<Integer>> result = Async.map(range(10), 3, operation);
    result.complete(List.of());
    assertThat(operation.started).hasSize(3).allMatch(CompletableFuture::isCancelled);
  }

  // Concurrency.

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 64})
  void neverMoreThanTheBoundAreInFlightWhenManyThreadsComplete(int maxInFlight) {
    AtomicInteger inFlight = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    int count = 5_000;
    CompletableFuture<List<Integer>> result =
        Async.map(
            range(count),
            maxInFlight,
            i -> {
              most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
              return Async.start(
                  () -> {
                    inFlight.decrementAndGet();
                    return i;
                  });
            });
    assertThat(await(result)).isEqualTo(range(count));
    assertThat(most.get()).isBetween(1, maxInFlight);
    assertThat(inFlight).hasValue(0);
  }

  @Test
  void theInputsAreReadByOneThreadAtATime() {
    AtomicInteger reading = new AtomicInteger();
    AtomicInteger overlaps = new AtomicInteger();
    int count = 20_000;
    Iterable<Integer> inputs =
        () ->
            new Iterator<>() {
              private int next; // neither volatile nor guarded, as in most iterators

              @Override
              public boolean hasNext() {
                return next < count;
              }

              @Override
              public Integer next() {
                if (reading.incrementAndGet() != 1) {
                  overlaps.incrementAndGet();
                }
                int value = next++;
                reading.decrementAndGet();
                return value;
              }
            };
    assertThat(await(Async.map(inputs, 32, i -> Async.start(() -> i)))).isEqualTo(range(count));
    assertThat(overlaps).hasValue(0);
  }

  /**
   * Any order of completions, immediate or by several threads, with and without a failure, has the
   * result of a plain loop.
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void agreesWithAPlainLoop(long seed) throws InterruptedException {
    Random random = new Random(seed);
    for (int round = 0; round < 60; round++) {
      int count = random.nextInt(60);
      int maxInFlight = 1 + random.nextInt(10);
      int failing = random.nextInt(3) == 0 && count > 0 ? random.nextInt(count) : -1;
      boolean[] atOnce = new boolean[count];
      for (int i = 0; i < count; i++) {
        atOnce[i] = random.nextBoolean();
      }
      IllegalStateException failure = new IllegalStateException("input " + failing);
      ConcurrentLinkedQueue<Runnable> completions = new ConcurrentLinkedQueue<>();
      ConcurrentLinkedQueue<CompletableFuture<Integer>> started = new ConcurrentLinkedQueue<>();
      CompletableFuture<List<Integer>> result =
          Async.map(
              range(count),
              maxInFlight,
              i -> {
                CompletableFuture<Integer> future = new CompletableFuture<>();
                started.add(future);
                Runnable completion =
                    () -> {
                      if (i == failing) {
                        future.completeExceptionally(failure);
                      } else {
                        future.complete(i * i);
                      }
                    };
                if (atOnce[i]) {
                  completion.run();
                } else {
                  completions.add(completion);
                }
                return future;
              });
      List<Thread> threads = new ArrayList<>();
      for (int t = 0; t < 3; t++) {
        threads.add(
            Thread.ofVirtual()
                .start(
                    () -> {
                      while (!result.isDone()) {
                        Runnable completion = completions.poll();
                        if (completion == null) {
                          Thread.onSpinWait();
                        } else {
                          completion.run();
                        }
                      }
                    }));
      }
      for (Thread thread : threads) {
        thread.join();
      }
      if (failing < 0) {
        List<Integer> model = new ArrayList<>();
        for (int i = 0; i < count; i++) {
          model.add(i * i);
        }
        assertThat(result).as("seed %d, round %d", seed, round).isCompletedWithValue(model);
      } else {
        assertThat(result.exceptionNow()).as("seed %d, round %d", seed, round).isSameAs(failure);
        assertThat(started).as("left unfinished").allMatch(CompletableFuture::isDone);
        assertThat(started.size()).as("all before it were started").isBetween(failing + 1, count);
      }
    }
  }
}

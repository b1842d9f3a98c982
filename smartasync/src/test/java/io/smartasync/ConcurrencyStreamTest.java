package io.smartasync;

import static io.smartasync.Async.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.scheduler.Schedulers;

/** {@code Concurrency.stream} and {@code streamUnordered}. */
@Timeout(120)
class ConcurrencyStreamTest {

  private final IllegalStateException failure = new IllegalStateException("failed");

  enum Order {
    INPUTS {
      @Override
      <I extends @Nullable Object, R extends @Nullable Object> Stream<R> stream(
          int limit, Stream<I> inputs, Function<I, ? extends CompletionStage<R>> operation) {
        return Concurrency.limit(limit).stream(inputs, operation);
      }

      @Override
      <I, R> Stream<R> blocking(int limit, Stream<I> inputs, Concurrency.Body<I, R> body) {
        return Concurrency.limit(limit).blocking().stream(inputs, body);
      }
    },
    COMPLETION {
      @Override
      <I extends @Nullable Object, R extends @Nullable Object> Stream<R> stream(
          int limit, Stream<I> inputs, Function<I, ? extends CompletionStage<R>> operation) {
        return Concurrency.limit(limit).streamUnordered(inputs, operation);
      }

      @Override
      <I, R> Stream<R> blocking(int limit, Stream<I> inputs, Concurrency.Body<I, R> body) {
        return Concurrency.limit(limit).blocking().streamUnordered(inputs, body);
      }
    };

    abstract <I extends @Nullable Object, R extends @Nullable Object> Stream<R> stream(
        int limit, Stream<I> inputs, Function<I, ? extends CompletionStage<R>> operation);

    abstract <I, R> Stream<R> blocking(int limit, Stream<I> inputs, Concurrency.Body<I, R> body);
  }

  private static Stream<Integer> range(int count) {
    return IntStream.range(0, count).boxed();
  }

  /** Starts operations that the test completes. */
  private static final class Operation implements Function<Integer, CompletableFuture<Integer>> {
    private final List<CompletableFuture<Integer>> started = new ArrayList<>();

    @Override
    public synchronized CompletableFuture<Integer> apply(Integer input) {
      CompletableFuture<Integer> future = new CompletableFuture<>();
      started.add(future);
      return future;
    }

    synchronized List<CompletableFuture<Integer>> started() {
      return List.copyOf(started);
    }

    void untilStarted(int count) {
      Threads.until(() -> started().size() >= count);
    }
  }

  @ParameterizedTest
  @EnumSource
  void operationsAreStartedWhenTheStreamIsConsumedAndOnlyAsManyAsTheLimit(Order order) {
    Operation operation = new Operation();
    AtomicInteger read = new AtomicInteger();
    Iterator<Integer> results =
        order.stream(3, range(10).peek(i -> read.incrementAndGet()), operation).iterator();
    assertThat(read).hasValue(0);
    CompletableFuture<Integer> first = Async.start(results::next);
    operation.untilStarted(3);
    assertThat(read).hasValue(3);
    operation.started().forEach(each -> each.complete(7));
    assertThat(await(first)).isEqualTo(7);
    assertThat(operation.started()).hasSize(3);
    // The next one is started when the next result is asked for.
    assertThat(results.next()).isEqualTo(7);
    assertThat(operation.started()).hasSize(4);
    assertThat(read).hasValue(4);
  }

  @ParameterizedTest
  @EnumSource
  void resultsHaveTheOrder(Order order) {
    Operation operation = new Operation();
    CompletableFuture<List<Integer>> all =
        Async.start(() -> order.stream(3, range(3), operation).toList());
    operation.untilStarted(3);
    operation.started().get(2).complete(2);
    operation.started().get(1).complete(1);
    operation.started().get(0).complete(0);
    assertThat(await(all)).isEqualTo(order == Order.INPUTS ? List.of(0, 1, 2) : List.of(2, 1, 0));
  }

  @Test
  void aSlowOperationDoesNotDelayTheUnorderedResults() {
    CompletableFuture<Integer> slow = new CompletableFuture<>();
    Iterator<Integer> results =
        Concurrency.limit(2)
            .streamUnordered(range(1000), i -> i == 0 ? slow : CompletableFuture.completedFuture(i))
            .iterator();
    for (int i = 1; i < 1000; i++) {
      assertThat(results.next()).isEqualTo(i);
    }
    slow.complete(0);
    assertThat(results.next()).isZero();
    assertThat(results.hasNext()).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void nullsAreInputsAndResults(Order order) {
    List<@Nullable String> none = new ArrayList<>();
    none.add(null);
    Function<@Nullable String, CompletableFuture<@Nullable String>> operation =
        CompletableFuture::completedFuture;
    Stream<@Nullable String> results =
        order.<@Nullable String, @Nullable String>stream(2, none.stream(), operation);
    assertThat(results.toList()).isEqualTo(none);
  }

  @ParameterizedTest
  @EnumSource
  void noInputsGiveAnEmptyStream(Order order) {
    assertThat(order.stream(4, range(0), new Operation())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void stagesOfAnyKindAreAccepted(Order order) {
    List<Function<Integer, CompletionStage<Integer>>> operations =
        List.of(
            i -> CompletableFuture.completedFuture(i).minimalCompletionStage(),
            i -> new UnconvertibleStage<>(CompletableFuture.completedFuture(i)),
            i -> new StageAndFuture<>(CompletableFuture.completedFuture(i)),
            i -> Async.start(() -> i));
    for (Function<Integer, CompletionStage<Integer>> operation : operations) {
      assertThat(order.stream(2, range(5), operation)).containsExactlyInAnyOrder(0, 1, 2, 3, 4);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theOperationMayReturnTheSameFutureEveryTime(Order order) {
    CompletableFuture<String> shared = CompletableFuture.completedFuture("shared");
    assertThat(order.stream(2, range(3), i -> shared))
        .containsExactly("shared", "shared", "shared");
  }

  @ParameterizedTest
  @EnumSource
  void aMillionOperationsAreNeverUnconsumedAtOnce(Order order) {
    long count = 1_000_000;
    AtomicLong mostInFlight = new AtomicLong();
    AtomicLong started = new AtomicLong();
    long[] consumed = {0};
    Stream<Long> results =
        order.stream(
            16,
            LongStream.range(0, count).boxed(),
            i -> {
              mostInFlight.accumulateAndGet(started.incrementAndGet() - consumed[0], Math::max);
              return CompletableFuture.completedFuture(i);
            });
    long sum =
        results
            .mapToLong(
                i -> {
                  consumed[0]++;
                  return i;
                })
            .sum();
    assertThat(sum).isEqualTo(count * (count - 1) / 2);
    assertThat(mostInFlight.get()).isLessThanOrEqualTo(16);
  }

  // Failures.

  @ParameterizedTest
  @EnumSource
  void aFailureTakesThePlaceOfAResultAndCancelsTheOthers(Order order) {
    Operation operation = new Operation();
    Iterator<Integer> results = order.stream(3, range(10), operation).iterator();
    CompletableFuture<Integer> first = Async.start(results::next);
    operation.untilStarted(3);
    operation.started().get(0).complete(0);
    operation.started().get(1).completeExceptionally(new CompletionException(failure));
    assertThat(await(first)).isZero();
    assertThatThrownBy(results::next).isSameAs(failure);
    assertThat(operation.started().get(2)).isCancelled();
    assertThatThrownBy(results::next).isInstanceOf(CancellationException.class);
  }

  @Test
  void theResultsBeforeAFailureAreDeliveredInOrder() {
    List<Integer> delivered = new ArrayList<>();
    CompletableFuture<Integer> slow = new CompletableFuture<>();
    CompletableFuture<Throwable> thrown =
        Async.start(
            () ->
                Threads.failureOf(
                    () -> {
                      Concurrency.limit(3).<Integer, Integer>stream(
                              range(10),
                              i -> i == 0 ? slow : CompletableFuture.failedFuture(failure))
                          .forEach(delivered::add);
                      return true;
                    }));
    slow.complete(0);
    assertThat(await(thrown)).isSameAs(failure);
    assertThat(delivered).containsExactly(0);
  }

  @ParameterizedTest
  @EnumSource
  void whatTheOperationOrTheInputsThrowIsThrownInTheirPlace(Order order) {
    List<Stream<Integer>> streams =
        List.of(
            order.stream(
                4,
                range(10),
                i -> {
                  if (i == 2) {
                    throw failure;
                  }
                  return CompletableFuture.completedFuture(i);
                }),
            order.stream(
                4,
                range(10)
                    .peek(
                        i -> {
                          if (i == 2) {
                            throw failure;
                          }
                        }),
                CompletableFuture::completedFuture));
    for (Stream<Integer> stream : streams) {
      List<Integer> delivered = new ArrayList<>();
      assertThatThrownBy(() -> stream.forEach(delivered::add)).isSameAs(failure);
      assertThat(delivered).containsExactly(0, 1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void anOperationThatReturnsNullIsAFailure(Order order) {
    assertThatThrownBy(
            () ->
                order.stream(2, range(3), i -> Threads.<CompletionStage<Integer>>nothing())
                    .toList())
        .isInstanceOf(NullPointerException.class)
        .hasMessage("the operation returned null instead of a future");
  }

  @ParameterizedTest
  @EnumSource
  void aCheckedFailureIsConvertedAsAwaitDoes(Order order) {
    IOException io = new IOException("disk");
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(
            () ->
                order
                    .<Integer, Integer>blocking(
                        2,
                        range(3),
                        i -> {
                          throw io;
                        })
                    .toList())
        .havingCause()
        .isSameAs(io);
  }

  @ParameterizedTest
  @EnumSource
  void outcomesKeepTheResultsAfterAFailure(Order order) {
    Stream<Outcome<Integer>> outcomes =
        order.stream(
            3,
            range(100),
            i ->
                Async.settle(
                    Async.start(
                        () -> {
                          if (i == 50) {
                            throw failure;
                          }
                          return i;
                        })));
    assertThat(outcomes.filter(Outcome::isSuccess).count()).isEqualTo(99);
  }

  @ParameterizedTest
  @EnumSource
  void whatTheConsumerThrowsCancelsTheOperations(Order order) {
    Operation operation = new Operation();
    CompletableFuture<Throwable> thrown =
        Async.start(
            () ->
                Threads.failureOf(
                    () -> {
                      order.stream(3, range(10), operation)
                          .forEach(
                              i -> {
                                throw failure;
                              });
                      return true;
                    }));
    operation.untilStarted(3);
    operation.started().get(0).complete(0);
    assertThat(await(thrown)).isSameAs(failure);
    assertThat(operation.started().get(1)).isCancelled();
    assertThat(operation.started().get(2)).isCancelled();
  }

  // Closing.

  @ParameterizedTest
  @EnumSource
  void closingCancelsWhatIsInFlightAndClosesTheInputs(Order order) {
    Operation operation = new Operation();
    AtomicBoolean areInputsClosed = new AtomicBoolean();
    Stream<Integer> inputs = range(10).onClose(() -> areInputsClosed.set(true));
    try (Stream<Integer> stream = order.stream(3, inputs, operation)) {
      CompletableFuture<Integer> first = Async.start(() -> stream.findFirst().orElseThrow());
      operation.untilStarted(3);
      operation.started().get(0).complete(0);
      assertThat(await(first)).isZero();
      assertThat(operation.started().get(1)).isNotDone();
      assertThat(areInputsClosed).isFalse();
    }
    assertThat(operation.started().get(1)).isCancelled();
    assertThat(operation.started().get(2)).isCancelled();
    assertThat(operation.started()).hasSize(3);
    assertThat(areInputsClosed).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void closingByAnotherThreadEndsAWait(Order order) {
    Operation operation = new Operation();
    Stream<Integer> stream = order.stream(3, range(10), operation);
    AtomicReference<Thread> consumer = new AtomicReference<>();
    CompletableFuture<List<Integer>> all =
        Async.start(
            () -> {
              consumer.set(Thread.currentThread());
              return stream.toList();
            });
    operation.untilStarted(3);
    Threads.untilWaitingIn(consumer.get(), "tryAdvance");
    stream.close();
    assertThat(Threads.failureOf(() -> await(all))).isInstanceOf(CancellationException.class);
    assertThat(operation.started()).hasSize(3).allMatch(CompletableFuture::isCancelled);
  }

  @Test
  void closingEndsAnUnorderedWaitForOperationsThatCannotBeCancelled() {
    CompletableFuture<Integer> uncancellable =
        new CompletableFuture<>() {
          @Override
          public boolean cancel(boolean mayInterruptIfRunning) {
            return false;
          }
        };
    Stream<Integer> stream = Concurrency.limit(1).streamUnordered(range(1), i -> uncancellable);
    AtomicReference<Thread> consumer = new AtomicReference<>();
    CompletableFuture<List<Integer>> all =
        Async.start(
            () -> {
              consumer.set(Thread.currentThread());
              return stream.toList();
            });
    Threads.until(() -> consumer.get() != null);
    Threads.untilWaitingIn(consumer.get(), "tryAdvance");
    stream.close();
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> await(all))
        .withMessage("The stream was closed before its end");
  }

  @ParameterizedTest
  @EnumSource
  void anEndlessStreamOfInputsCanBeLimited(Order order) {
    AtomicInteger started = new AtomicInteger();
    try (Stream<Integer> stream =
        order.stream(
            4,
            Stream.iterate(0, i -> i + 1),
            i -> {
              started.incrementAndGet();
              return CompletableFuture.completedFuture(i);
            })) {
      assertThat(stream.limit(5)).containsExactly(0, 1, 2, 3, 4);
    }
    assertThat(started.get()).isLessThanOrEqualTo(5 + 4);
  }

  @ParameterizedTest
  @EnumSource
  void consumedInputsAreRejectedAtTheCall(Order order) {
    Stream<Integer> inputs = range(3);
    assertThat(inputs.count()).isEqualTo(3);
    assertThatIllegalStateException().isThrownBy(() -> order.stream(1, inputs, new Operation()));
  }

  // Waiting.

  @ParameterizedTest
  @EnumSource
  void anInterruptCancelsWhatIsInFlight(Order order) {
    Operation operation = new Operation();
    AtomicBoolean isFlagSet = new AtomicBoolean();
    FutureTask<Throwable> consumer =
        new FutureTask<>(
            () -> {
              Throwable thrown =
                  Threads.failureOf(() -> order.stream(3, range(10), operation).toList());
              isFlagSet.set(Thread.currentThread().isInterrupted());
              return thrown;
            });
    Thread thread = Thread.ofPlatform().start(consumer);
    operation.untilStarted(3);
    thread.interrupt();
    assertThat(await(consumer)).isInstanceOf(AsyncInterruptedException.class);
    assertThat(isFlagSet).isTrue();
    assertThat(operation.started()).hasSize(3).allMatch(CompletableFuture::isCancelled);
  }

  @ParameterizedTest
  @EnumSource
  void anInterruptEndsAnEndlessRunOfOperationsThatAreDoneAtOnce(Order order) {
    CompletableFuture<Thread> begun = new CompletableFuture<>();
    CompletableFuture<Long> count =
        Async.start(
            () -> {
              begun.complete(Thread.currentThread());
              return order.stream(4, Stream.generate(() -> 1), CompletableFuture::completedFuture)
                  .filter(i -> true)
                  .count();
            });
    Thread body = begun.join();
    count.cancel(true);
    Threads.until(() -> !body.isAlive());
  }

  @ParameterizedTest
  @EnumSource
  void aDeadlineCancelsWhatIsInFlight(Order order) {
    Operation operation = new Operation();
    assertThatExceptionOfType(AsyncTimeoutException.class)
        .isThrownBy(
            () ->
                Async.withDeadline(
                    Duration.ofMillis(1), () -> order.stream(3, range(10), operation).toList()));
    assertThat(operation.started()).hasSize(3).allMatch(CompletableFuture::isCancelled);
  }

  private static <T> T onAnEventLoop(Callable<T> body) {
    FutureTask<T> task = new FutureTask<>(body);
    Schedulers.parallel().schedule(task);
    return await(task);
  }

  @ParameterizedTest
  @EnumSource
  void isRefusedOnAnEventLoopBeforeAnythingStarts(Order order) {
    Operation operation = new Operation();
    Stream<Integer> consumedThere = order.stream(3, range(10), operation);
    for (Callable<?> call :
        List.<Callable<?>>of(
            () -> order.stream(3, range(10), operation),
            () -> order.blocking(3, range(10), operation::apply),
            () -> consumedThere.toList())) {
      assertThat(onAnEventLoop(() -> Threads.failureOf(call)))
          .isExactlyInstanceOf(BlockingNotAllowedException.class)
          .hasMessageStartingWith(order == Order.INPUTS ? "stream in " : "streamUnordered in ")
          .hasMessageContaining("io.smartasync.ConcurrencyStreamTest")
          .hasMessageContaining("Call Concurrency.map or settle instead, or make the synchronous");
    }
    assertThat(operation.started()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aParallelStreamRunsOnTheCallingThread(Order order) {
    Thread caller = Thread.currentThread();
    ConcurrentLinkedQueue<Thread> others = new ConcurrentLinkedQueue<>();
    List<Integer> results =
        order.stream(
                4,
                range(1000),
                i -> {
                  if (Thread.currentThread() != caller) {
                    others.add(Thread.currentThread());
                  }
                  return CompletableFuture.completedFuture(i);
                })
            .parallel()
            .map(i -> i + 1)
            .toList();
    assertThat(results).hasSize(1000);
    assertThat(others).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aForkJoinWorkerLetsItsPoolCompensate(Order order) {
    try (ForkJoinPool pool = new ForkJoinPool(1)) {
      CompletableFuture<Long> count =
          CompletableFuture.supplyAsync(
              () ->
                  order.stream(3, range(100), i -> CompletableFuture.supplyAsync(() -> i, pool))
                      .filter(i -> i >= 0)
                      .count(),
              pool);
      assertThat(await(count)).isEqualTo(100);
    }
  }

  @ParameterizedTest
  @EnumSource
  void bodiesRunOnVirtualThreadsAtMostAsManyAsTheLimit(Order order) {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Stream<Integer> results =
        order.blocking(
            4,
            range(2000),
            i -> {
              assertThat(Thread.currentThread().isVirtual()).isTrue();
              most.accumulateAndGet(running.incrementAndGet(), Math::max);
              await(Async.start(() -> i));
              running.decrementAndGet();
              return i;
            });
    assertThat(results).hasSize(2000).doesNotHaveDuplicates();
    assertThat(most.get()).isBetween(1, 4);
  }

  @ParameterizedTest
  @EnumSource
  void manyThreadsCompleteWhileOneConsumes(Order order) {
    Stream<Integer> results =
        order.stream(64, range(20_000), i -> CompletableFuture.supplyAsync(() -> i));
    List<Integer> all = results.toList();
    assertThat(all).hasSize(20_000).doesNotHaveDuplicates();
    if (order == Order.INPUTS) {
      assertThat(all).isSorted();
    }
  }
}

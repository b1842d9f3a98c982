package io.smartasync.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.LongStream;
import org.apache.flink.api.common.JobID;
import org.apache.flink.runtime.client.JobExecutionException;
import org.apache.flink.streaming.api.datastream.AsyncDataStream;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.async.AsyncRetryStrategy;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.streaming.util.retryable.AsyncRetryStrategies.FixedDelayRetryStrategyBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Jobs on a real cluster. */
@ExtendWith(Cluster.Shared.class)
class SmartAsyncFunctionTest {

  private static final long HOUR = TimeUnit.HOURS.toMillis(1);

  /** What arrived at the end of the stream. The task manager is in the same JVM. */
  private static final ConcurrentLinkedQueue<Object> RESULTS = new ConcurrentLinkedQueue<>();

  /** What Flink passed to a retry strategy. */
  private static final ConcurrentLinkedQueue<Throwable> FAILURES = new ConcurrentLinkedQueue<>();

  private final StreamExecutionEnvironment environment = Cluster.environment();

  @Test
  void resultsAreOrderedOrAsTheyCome(Cluster cluster) throws Exception {
    SmartAsyncFunction<Long, String> name =
        SmartAsyncFunction.of(Numbers::new, Numbers::nameAsync, String.class);

    prepare(0);
    collect(AsyncDataStream.orderedWait(numbers(0, 20), name, HOUR, TimeUnit.MILLISECONDS, 4));
    cluster.run(environment);
    assertThat(RESULTS).containsExactlyElementsOf(names(0, 20));
    assertThat(Numbers.events()).containsExactly("opened", "closed");

    prepare(0);
    StreamExecutionEnvironment other = Cluster.environment();
    collect(
        AsyncDataStream.unorderedWait(
            other.fromSequence(0, 20),
            SmartAsyncFunction.of(Numbers::new, Numbers::lateAsync, String.class),
            HOUR,
            TimeUnit.MILLISECONDS,
            4));
    cluster.run(other);
    assertThat(RESULTS).containsExactlyInAnyOrderElementsOf(names(0, 20));
    assertThat(new ArrayList<>(RESULTS).indexOf("number 1"))
        .isLessThan(new ArrayList<>(RESULTS).indexOf("number 0"));
  }

  @Test
  void eachSubtaskHasItsOwnService(Cluster cluster) throws Exception {
    prepare(0);
    environment.setParallelism(3);
    collect(
        AsyncDataStream.unorderedWait(
            numbers(1, 50),
            SmartAsyncFunction.of(Numbers::new, Numbers::twiceAsync, Long.class),
            HOUR,
            TimeUnit.MILLISECONDS,
            8));

    cluster.run(environment);

    assertThat(RESULTS)
        .containsExactlyInAnyOrderElementsOf(
            LongStream.rangeClosed(1, 50).map(each -> 2 * each).boxed().toList());
    assertThat(Numbers.events()).hasSize(6).filteredOn("closed"::equals).hasSize(3);
  }

  @Test
  void anAbsentResultEmitsNothing(Cluster cluster) throws Exception {
    prepare(0);
    collect(wait(SmartAsyncFunction.of(Numbers::new, Numbers::evenAsync, String.class), 1, 4));

    cluster.run(environment);

    assertThat(RESULTS).containsExactlyInAnyOrder("number 2", "number 4");
  }

  @Test
  void aFailureArrivesAsItself(Cluster cluster) {
    prepare(0);

    assertThat(firstFailure(cluster, Numbers::dependentAsync, HOUR))
        .hasToString("java.lang.IllegalArgumentException: number 7 is broken");
    assertThat(Numbers.events()).containsExactly("opened", "closed");
  }

  @Test
  void aFailureToStartIsLikeAFailureOfTheOperation(Cluster cluster) {
    prepare(0);

    assertThat(
            firstFailure(
                cluster,
                (numbers, number) -> {
                  throw new IOException(number + " is not started");
                },
                HOUR))
        .hasToString("java.io.IOException: 7 is not started");
    assertThat(Numbers.events()).containsExactly("opened", "closed");
  }

  @Test
  void aFailureFailsTheTaskWithoutARetryStrategy(Cluster cluster) {
    prepare(0);
    collect(wait(SmartAsyncFunction.of(Numbers::new, Numbers::brokenAsync, String.class), 1, 1));

    assertThatThrownBy(() -> cluster.run(environment)).isInstanceOf(JobExecutionException.class);
    assertThat(Numbers.attempts()).isEqualTo(1);
    assertThat(Numbers.events()).containsExactly("opened", "closed");
  }

  @Test
  void aTimeoutCancelsTheOperationAndFailsTheTask(Cluster cluster) {
    prepare(0);

    assertThat(firstFailure(cluster, Numbers::neverAsync, 20)).isInstanceOf(TimeoutException.class);
    assertThat(Numbers.events()).startsWith("opened").contains("ended 7").endsWith("closed");
  }

  /**
   * Runs a job that fails. The input does not end before the failure: the second number waits for
   * the first one.
   *
   * @return the first failure that Flink passed to its retry strategy
   */
  private Throwable firstFailure(
      Cluster cluster, ServiceOperation<Numbers, Long, String> operation, long timeout) {
    FAILURES.clear();
    collect(
        AsyncDataStream.unorderedWaitWithRetry(
            numbers(7, 9),
            SmartAsyncFunction.of(Numbers::new, operation, String.class),
            timeout,
            TimeUnit.MILLISECONDS,
            1,
            retry(
                failure -> {
                  FAILURES.add(failure);
                  return false;
                })));
    assertThatThrownBy(() -> cluster.run(environment)).isInstanceOf(JobExecutionException.class);
    return FAILURES.element();
  }

  @Test
  void aTimeoutCancelsTheOperationAndHasAResult(Cluster cluster) throws Exception {
    prepare(3);
    collect(
        AsyncDataStream.orderedWait(
            numbers(-2, 2),
            SmartAsyncFunction.of(Numbers::new, Numbers::neverAsync, String.class)
                .onTimeout(number -> "no number " + number),
            300,
            TimeUnit.MILLISECONDS,
            8));

    cluster.run(environment);

    assertThat(RESULTS)
        .containsExactly("number -2", "number -1", "no number 0", "no number 1", "no number 2");
    assertThat(Numbers.events())
        .hasSize(5)
        .startsWith("opened")
        .endsWith("closed")
        .contains("ended 0", "ended 1", "ended 2");
  }

  @Test
  void cancellingTheJobCancelsTheOperations(Cluster cluster) throws Exception {
    prepare(3);
    collect(wait(SmartAsyncFunction.of(Numbers::new, Numbers::neverAsync, String.class), 1, 100));
    JobID job = cluster.start(environment);
    Numbers.awaitWaiting();

    cluster.cancel(job);

    assertThat(Numbers.events())
        .startsWith("opened")
        .endsWith("closed")
        .contains("ended 1", "ended 2", "ended 3")
        .doesNotHaveDuplicates();
    assertThat(RESULTS).isEmpty();
  }

  @Test
  void flinkRetriesTheFailuresOfAPredicate(Cluster cluster) throws Exception {
    prepare(0);
    collect(
        AsyncDataStream.unorderedWaitWithRetry(
            numbers(1, 3),
            SmartAsyncFunction.of(Numbers::new, Numbers::flakyAsync, String.class),
            HOUR,
            TimeUnit.MILLISECONDS,
            // The second number waits for the first one: Flink stops retrying when its input ends.
            1,
            retry(FailurePredicate.anyOf(IOException.class))));

    cluster.run(environment);

    assertThat(RESULTS).containsExactly("number 1", "number 2", "number 3");
    assertThat(Numbers.attempts()).isEqualTo(5);
  }

  @Test
  void flinkDoesNotRetryOtherFailures(Cluster cluster) {
    prepare(0);
    collect(
        AsyncDataStream.orderedWaitWithRetry(
            numbers(1, 3),
            SmartAsyncFunction.of(Numbers::new, Numbers::brokenAsync, String.class),
            HOUR,
            TimeUnit.MILLISECONDS,
            1,
            retry(FailurePredicate.anyOf(IOException.class, TimeoutException.class))));

    assertThatThrownBy(() -> cluster.run(environment)).isInstanceOf(JobExecutionException.class);
    assertThat(Numbers.attempts()).isEqualTo(1);
  }

  private static AsyncRetryStrategy<String> retry(FailurePredicate predicate) {
    return new FixedDelayRetryStrategyBuilder<String>(5, 1).ifException(predicate).build();
  }

  private static void prepare(int expectedToWait) {
    RESULTS.clear();
    Numbers.reset(expectedToWait);
  }

  private DataStream<Long> numbers(long from, long to) {
    return environment.fromSequence(from, to);
  }

  private DataStream<String> wait(SmartAsyncFunction<Long, String> function, long from, long to) {
    return AsyncDataStream.unorderedWait(
        numbers(from, to), function, HOUR, TimeUnit.MILLISECONDS, 3);
  }

  private static <R> void collect(DataStream<R> results) {
    results
        .map(
            result -> {
              RESULTS.add(result);
              Numbers.arrived(result);
              return result;
            })
        .returns(results.getType())
        .sinkTo(new DiscardingSink<>());
  }

  private static List<String> names(long from, long to) {
    return LongStream.rangeClosed(from, to).mapToObj(each -> "number " + each).toList();
  }
}

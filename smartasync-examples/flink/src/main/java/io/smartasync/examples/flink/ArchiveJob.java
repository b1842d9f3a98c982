package io.smartasync.examples.flink;

import io.smartasync.examples.pipeline.ArchivedPhoto;
import io.smartasync.examples.pipeline.ArchiverSettings;
import io.smartasync.flink.FailurePredicate;
import io.smartasync.flink.SmartAsyncFunction;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.AsyncDataStream;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.async.AsyncRetryStrategy;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.streaming.util.retryable.AsyncRetryStrategies.FixedDelayRetryStrategyBuilder;
import org.apache.flink.util.ParameterTool;

/**
 * The job: the numbers of the photos are its source. The archiver saves the rows, and replaces an
 * earlier row of the same photo. Flink repeats the photos that were in flight when a task failed,
 * so each photo is archived at least once, and has exactly one row.
 */
public final class ArchiveJob {

  /** Operations in flight in each subtask. */
  private static final int CAPACITY = 16;

  private static final int RETRIES = 2;
  private static final long RETRY_DELAY_MILLIS = 200;

  private static final int DEFAULT_PHOTOS = 40;
  private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(30);

  private ArchiveJob() {}

  /**
   * Runs the job on the cluster to which {@code flink run} submits it.
   *
   * @param arguments {@code --servers ADDRESSES --directory PATH [--photos N]}: the addresses that
   *     the pipeline writes with {@code --serve}, the directory for the files, and the number of
   *     photos
   * @throws Exception if the job cannot be started, or fails
   */
  public static void main(String... arguments) throws Exception {
    ParameterTool given = ParameterTool.fromArgs(arguments);
    ArchiverSettings settings =
        new ArchiverSettings(
            given.getRequired("servers"), "VERTX", REQUEST_TIMEOUT, given.getRequired("directory"));
    List<Long> ids =
        LongStream.rangeClosed(1, given.getInt("photos", DEFAULT_PHOTOS)).boxed().toList();
    StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment();
    define(environment, ids, settings).sinkTo(new DiscardingSink<>());
    environment.execute("archive photos");
  }

  /**
   * Adds the job to an environment.
   *
   * @param environment the environment, of a local or of a remote cluster
   * @param ids the numbers of the photos
   * @param settings how each archiver connects
   * @return the archived photos
   */
  public static DataStream<ArchivedPhoto> define(
      StreamExecutionEnvironment environment, List<Long> ids, ArchiverSettings settings) {
    SmartAsyncFunction<Long, ArchivedPhoto> archive =
        SmartAsyncFunction.of(
            settings::open,
            (service, id) -> service.archiver().archiveAsync(id),
            ArchivedPhoto.class);
    AsyncRetryStrategy<ArchivedPhoto> twiceMore =
        new FixedDelayRetryStrategyBuilder<ArchivedPhoto>(RETRIES, RETRY_DELAY_MILLIS)
            .ifException(FailurePredicate.anyOf(IOException.class))
            .build();
    DataStream<Long> numbers = environment.fromData(ids, Types.LONG).setParallelism(1).rebalance();
    return AsyncDataStream.unorderedWaitWithRetry(
        numbers, archive, 10, TimeUnit.MINUTES, CAPACITY, twiceMore);
  }
}

package io.smartasync.examples.flink;

import static io.smartasync.Async.await;

import io.smartasync.Async;
import io.smartasync.examples.pipeline.ArchivedPhoto;
import io.smartasync.examples.pipeline.ArchiverSettings;
import io.smartasync.examples.pipeline.Cluster;
import io.smartasync.examples.pipeline.WorkDirectory;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.apache.flink.configuration.BlobServerOptions;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.ClusterOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.configuration.WebOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;
import org.jspecify.annotations.Nullable;

/** A Flink cluster in this process: two task managers with two slots each. */
public final class LocalFlinkCluster implements Cluster {

  private static final int TASK_MANAGERS = 2;
  private static final int SLOTS = 2;
  private static final Duration CHECKPOINT_INTERVAL = Duration.ofMillis(500);
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(60);
  private static final int RESTARTS = 3;
  private static final Duration RESTART_DELAY = Duration.ofMillis(500);

  /** What Flink's message says above the failure of an operation. */
  private static final String FAILED_ELEMENT = "Could not complete the stream element";

  private final Consumer<MiniCluster> onStarted;

  /** Creates a cluster, which is started for each job. */
  public LocalFlinkCluster() {
    this(cluster -> {});
  }

  /** Creates a cluster, which tests disturb when it has been started. */
  LocalFlinkCluster(Consumer<MiniCluster> onStarted) {
    this.onStarted = onStarted;
  }

  @Override
  public String name() {
    return "Flink";
  }

  @Override
  public void archive(List<Long> ids, ArchiverSettings settings, Consumer<ArchivedPhoto> onArchived)
      throws IOException {
    try (WorkDirectory directory = WorkDirectory.create()) {
      Configuration configuration = configuration(directory.path());
      MiniCluster cluster = start(configuration);
      try {
        onStarted.accept(cluster);
        run(environment(cluster, configuration), ids, settings, onArchived);
      } finally {
        Async.runCleanUp(() -> await(cluster.closeAsync(), CLOSE_TIMEOUT));
      }
    }
  }

  private static Configuration configuration(Path directory) {
    Configuration configuration = new Configuration();
    configuration.set(CoreOptions.TMP_DIRS, directory.toString());
    configuration.set(ClusterOptions.PROCESS_WORKING_DIR_BASE, directory.toString());
    configuration.set(BlobServerOptions.STORAGE_DIRECTORY, directory.toString());
    configuration.set(WebOptions.TMP_DIR, directory.toString());
    configuration.set(WebOptions.UPLOAD_DIR, directory.toString());
    configuration.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(32));
    configuration.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(32));
    configuration.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(16));
    configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, CHECKPOINT_INTERVAL);
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, RESTARTS);
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, RESTART_DELAY);
    return configuration;
  }

  private static MiniCluster start(Configuration configuration) throws IOException {
    MiniCluster cluster =
        new MiniCluster(
            new MiniClusterConfiguration.Builder()
                .setConfiguration(configuration)
                .setNumTaskManagers(TASK_MANAGERS)
                .setNumSlotsPerTaskManager(SLOTS)
                .withRandomPorts()
                .build());
    try {
      cluster.start();
      return cluster;
    } catch (Exception e) {
      throw new IOException("cannot start Flink: " + e.getMessage(), e);
    }
  }

  /** The same as for a cluster on other machines, whose address is in the place of this one. */
  private static StreamExecutionEnvironment environment(
      MiniCluster cluster, Configuration configuration) {
    URI address = await(cluster.getRestAddress());
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.createRemoteEnvironment(
            address.getHost(), address.getPort(), configuration);
    environment.setParallelism(TASK_MANAGERS);
    return environment;
  }

  /** Runs the job to its end. The results arrive after the checkpoints that contain them. */
  private static void run(
      StreamExecutionEnvironment environment,
      List<Long> ids,
      ArchiverSettings settings,
      Consumer<ArchivedPhoto> onArchived)
      throws IOException {
    CloseableIterator<ArchivedPhoto> archived =
        ArchiveJob.define(environment, ids, settings).collectAsync();
    JobClient job = submit(environment);
    CompletableFuture<@Nullable Void> reading =
        Async.runAsync(() -> archived.forEachRemaining(onArchived));
    try {
      await(job.getJobExecutionResult());
      await(reading);
    } catch (RuntimeException e) {
      Async.runCleanUp(() -> end(job, archived));
      throw failure(e);
    }
  }

  private static JobClient submit(StreamExecutionEnvironment environment) throws IOException {
    try {
      return environment.executeAsync("archive photos");
    } catch (Exception e) {
      throw new IOException("cannot start the Flink job: " + e.getMessage(), e);
    }
  }

  private static void end(JobClient job, CloseableIterator<ArchivedPhoto> archived) {
    await(Async.settle(job.cancel()));
    await(Async.settle(job.getJobExecutionResult()));
    try {
      archived.close();
    } catch (Exception e) {
      // The job has ended, and its results are not needed.
    }
  }

  /** Returns the failure of the operation, if that is why the job failed. */
  private static IOException failure(RuntimeException failure) {
    for (Throwable each = failure; each.getCause() != null; each = each.getCause()) {
      String message = each.getMessage();
      if (message != null && message.contains(FAILED_ELEMENT)) {
        return new IOException(each.getCause().getMessage(), failure);
      }
    }
    throw failure;
  }
}

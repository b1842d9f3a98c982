package io.smartasync.flink;

import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.jobmaster.JobResult;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** A Flink cluster in this JVM, which all tests with a {@code Cluster} parameter share. */
final class Cluster implements AutoCloseable {

  private final MiniCluster cluster;

  private Cluster() throws Exception {
    Configuration configuration = new Configuration();
    configuration.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(32));
    configuration.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(32));
    configuration.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(16));
    this.cluster =
        new MiniCluster(
            new MiniClusterConfiguration.Builder()
                .setConfiguration(configuration)
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(4)
                .withRandomPorts()
                .build());
    cluster.start();
  }

  /** Returns an environment in which a job runs in one subtask and is not restarted. */
  static StreamExecutionEnvironment environment() {
    Configuration configuration = new Configuration();
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(configuration);
    environment.setParallelism(1);
    return environment;
  }

  /** Runs a job to its end. */
  void run(StreamExecutionEnvironment environment) throws Exception {
    cluster.executeJobBlocking(environment.getStreamGraph().getJobGraph());
  }

  /** Starts a job. */
  JobID start(StreamExecutionEnvironment environment) throws Exception {
    JobGraph job = environment.getStreamGraph().getJobGraph();
    cluster.submitJob(job).get();
    return job.getJobID();
  }

  /** Cancels a job, and waits until it has ended. */
  void cancel(JobID job) throws Exception {
    CompletableFuture<JobResult> result = cluster.requestJobResult(job);
    cluster.cancelJob(job).get();
    result.get();
  }

  @Override
  public void close() {
    cluster.closeAsync().join();
  }

  /** Starts the cluster before the first test that needs it, and closes it after all tests. */
  static final class Shared implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == Cluster.class;
    }

    @Override
    public Cluster resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(Namespace.create(Cluster.class))
          .computeIfAbsent(Cluster.class, key -> start(), Cluster.class);
    }

    private static Cluster start() {
      try {
        return new Cluster();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }
}

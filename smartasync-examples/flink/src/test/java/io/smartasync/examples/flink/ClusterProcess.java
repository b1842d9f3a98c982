package io.smartasync.examples.flink;

import java.io.IOException;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;

/**
 * A Flink cluster in a process whose class path has only Flink. It prints the port of its REST
 * endpoint, and ends with its standard input.
 */
final class ClusterProcess {

  private static final int SLOTS = 2;

  private ClusterProcess() {}

  public static void main(String... arguments) {
    int status = 1;
    try {
      run();
      status = 0;
    } catch (Exception e) {
      System.err.println("the cluster has failed: " + e);
    }
    // Flink's threads do not end if it could not start.
    System.exit(status);
  }

  private static void run() throws Exception {
    Configuration configuration = new Configuration();
    configuration.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(32));
    configuration.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(32));
    configuration.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(16));
    MiniCluster cluster =
        new MiniCluster(
            new MiniClusterConfiguration.Builder()
                .setConfiguration(configuration)
                .setNumTaskManagers(2)
                .setNumSlotsPerTaskManager(SLOTS)
                .withRandomPorts()
                .build());
    cluster.start();
    System.out.println(cluster.getRestAddress().get().getPort());
    waitForEndOfInput();
    cluster.close();
  }

  private static void waitForEndOfInput() throws IOException {
    int read;
    do {
      read = System.in.read();
    } while (read >= 0);
  }
}

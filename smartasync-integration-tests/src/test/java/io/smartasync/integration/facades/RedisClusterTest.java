package io.smartasync.integration.facades;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.SlotHash;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import redis.embedded.RedisServer;

/**
 * Lettuce's commands on a real cluster of Redis, which has one node. The facade is one of {@link
 * RedisAsyncCommandsTest}.
 */
@Timeout(120)
class RedisClusterTest {

  /** Redis uses the port that is 10,000 higher, too. */
  private static int freePort() throws IOException {
    int port;
    do {
      try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        port = socket.getLocalPort();
      }
    } while (port >= 55_000);
    return port;
  }

  @Test
  void returnsWhatTheFuturesHold(@TempDir Path directory) throws Exception {
    String loopback = InetAddress.getLoopbackAddress().getHostAddress();
    RedisURI address = RedisURI.create(loopback, freePort());
    RedisServer server =
        RedisServer.newRedisServer()
            .bind(loopback)
            .port(address.getPort())
            .setting("save \"\"")
            .setting("cluster-enabled yes")
            .setting("dir " + directory)
            .build();
    server.start();
    try {
      takeAllSlots(address);
      RedisClusterClient client = RedisClusterClient.create(address);
      try (SmartStatefulRedisClusterConnection<String, String> connection =
          SmartStatefulRedisClusterConnection.of(client.connect())) {
        SmartRedisAdvancedClusterAsyncCommands<String, String> redis = connection.async();
        assertThat(redis.mset(Map.of("a", "1", "b", "2"))).isEqualTo("OK"); // of several slots
        assertThat(redis.get("a")).contains("1");
        assertThat(redis.get("none")).isEmpty();
        assertThat(redis.incr("b")).isEqualTo(3);
        assertThat(redis.keys("*")).containsExactlyInAnyOrder("a", "b");
        assertThat(redis.clusterInfo()).contains("cluster_state:ok");
      } finally {
        client.shutdown();
      }
    } finally {
      server.stop();
    }
  }

  private static void takeAllSlots(RedisURI address) throws InterruptedException {
    RedisClient client = RedisClient.create(address);
    try (StatefulRedisConnection<String, String> connection = client.connect()) {
      connection.sync().clusterAddSlots(IntStream.range(0, SlotHash.SLOT_COUNT).toArray());
      while (!connection.sync().clusterInfo().contains("cluster_state:ok")) {
        Thread.sleep(20); // a node that has just started accepts writes after two seconds
      }
    } finally {
      client.shutdown();
    }
  }
}

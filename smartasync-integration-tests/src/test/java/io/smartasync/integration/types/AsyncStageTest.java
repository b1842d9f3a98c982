package io.smartasync.integration.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartasync.BlockingNotAllowedException;
import io.smartasync.SmartAsync;
import io.smartasync.testing.AsyncAssertions;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.apache.curator.framework.CuratorFramework;
import org.apache.curator.framework.CuratorFrameworkFactory;
import org.apache.curator.retry.RetryOneTime;
import org.apache.curator.x.async.AsyncCuratorFramework;
import org.apache.curator.x.async.AsyncStage;
import org.apache.zookeeper.KeeperException;
import org.apache.zookeeper.server.ServerCnxnFactory;
import org.apache.zookeeper.server.ZooKeeperServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Curator's {@link AsyncStage}, on a real ZooKeeper. */
@Timeout(120)
class AsyncStageTest {

  @SmartAsync(name = "NodesTwins")
  static class Nodes implements NodesTwins {

    private final AsyncCuratorFramework client;

    Nodes(AsyncCuratorFramework client) {
      this.client = client;
    }

    @Override
    public AsyncStage<String> createAsync(String path, String text) {
      return client.create().forPath(path, text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    @SmartAsync(throwing = KeeperException.class)
    public AsyncStage<byte[]> readAsync(String path) {
      return client.getData().forPath(path);
    }

    @Override
    public AsyncStage<Void> deleteAsync(String path) {
      return client.delete().forPath(path);
    }
  }

  @Test
  void isWaitedFor(@TempDir Path directory) throws Exception {
    ZooKeeperServer server = new ZooKeeperServer(directory.toFile(), directory.toFile(), 2000);
    ServerCnxnFactory connections =
        ServerCnxnFactory.createFactory(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
    connections.startup(server);
    try (CuratorFramework client =
        CuratorFrameworkFactory.newClient(
            "127.0.0.1:" + connections.getLocalPort(), new RetryOneTime(100))) {
      client.start();
      Nodes nodes = new Nodes(AsyncCuratorFramework.wrap(client));
      assertThat(nodes.create("/node", "text")).isEqualTo("/node");
      assertThat(nodes.read("/node")).asString(StandardCharsets.UTF_8).isEqualTo("text");
      assertThatThrownBy(() -> nodes.read("/none"))
          .isInstanceOf(KeeperException.NoNodeException.class);

      CompletableFuture<byte[]> refused =
          nodes
              .createAsync("/other", "text")
              .thenApply(
                  path -> {
                    nodes.delete(path);
                    return new byte[0];
                  })
              .toCompletableFuture();
      AsyncAssertions.assertThatAsync(refused).failsWith(BlockingNotAllowedException.class);
      nodes.delete("/other");
    } finally {
      connections.shutdown();
      server.shutdown();
    }
  }
}

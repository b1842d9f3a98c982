package io.smartasync.integration.threads;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.zookeeper.ZooKeeper;
import org.java_websocket.WebSocket;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshake;
import org.java_websocket.server.WebSocketServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that deliver messages, or failures, on a single thread of their own. */
@Timeout(120)
class MessagingThreadsTest {

  @Test
  void theThreadOfKafkasAdminClientIsRefused() throws Exception {
    try (Admin admin =
        Admin.create(
            Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, NoServer.address(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 200,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 200))) {
      SelfWait.assertRefused(
          () -> admin.describeCluster().nodes().toCompletionStage().toCompletableFuture(),
          "kafka-admin-client-thread",
          "network thread of a Kafka client");
    }
  }

  @Test
  void theEventThreadOfZooKeeperIsRefused() throws Exception {
    ZooKeeper client = new ZooKeeper(NoServer.address(), 1_000, event -> {});
    try {
      SelfWait.assertRefused(
          () -> {
            CompletableFuture<Integer> result = new CompletableFuture<>();
            client.exists("/", false, (code, path, context, stat) -> result.complete(code), null);
            return result;
          },
          "",
          "event thread of a ZooKeeper client");
    } finally {
      client.close();
    }
  }

  /** Sends back every message. */
  private static final class EchoServer extends WebSocketServer {

    private final CompletableFuture<Integer> port = new CompletableFuture<>();
    private final Queue<Runnable> tasks;

    EchoServer(Queue<Runnable> tasks) {
      super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      this.tasks = tasks;
      setReuseAddr(true);
      setDaemon(true);
    }

    @Override
    public void onStart() {
      port.complete(getPort());
    }

    @Override
    public void onMessage(WebSocket connection, String message) {
      Runnable task = tasks.poll();
      if (task != null) {
        task.run();
      }
      connection.send(message);
    }

    @Override
    public void onOpen(WebSocket connection, ClientHandshake handshake) {}

    @Override
    public void onClose(WebSocket connection, int code, String reason, boolean isRemote) {}

    @Override
    public void onError(WebSocket connection, Exception failure) {
      port.completeExceptionally(failure);
    }
  }

  /** Runs a task for every message. */
  private static final class EchoClient extends WebSocketClient {

    private final CountDownLatch opened = new CountDownLatch(1);
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();

    EchoClient(int port) {
      super(URI.create("ws://127.0.0.1:" + port));
    }

    void execute(Runnable task) {
      tasks.add(task);
      send("message");
    }

    @Override
    public void onMessage(String message) {
      Runnable task = tasks.poll();
      if (task != null) {
        task.run();
      }
    }

    @Override
    public void onOpen(ServerHandshake handshake) {
      opened.countDown();
    }

    @Override
    public void onClose(int code, String reason, boolean isRemote) {}

    @Override
    public void onError(Exception failure) {}
  }

  @Test
  void theThreadsOfJavaWebSocketAreRefused() throws Exception {
    Queue<Runnable> served = new ConcurrentLinkedQueue<>();
    EchoServer server = new EchoServer(served);
    server.start();
    EchoClient client = new EchoClient(server.port.get());
    try {
      client.connectBlocking();
      client.opened.await();
      SelfWait.assertRefused(
          client::execute, "WebSocketConnectReadThread-", "reads the messages of a WebSocket");
      SelfWait.assertRefused(
          task -> {
            served.add(task);
            client.send("message");
          },
          "WebSocketWorker-",
          "decodes the messages of a WebSocket server");
    } finally {
      client.closeBlocking();
      server.stop();
    }
  }
}

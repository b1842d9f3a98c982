package io.smartasync.integration.facades;

import static io.smartasync.testing.AsyncAssertions.assertThatAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lettuce.core.KeyValue;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.ScanArgs;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.TransactionResult;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.cluster.api.async.RedisAdvancedClusterAsyncCommands;
import io.smartasync.Async;
import io.smartasync.AsyncTimeoutException;
import io.smartasync.BlockingNotAllowedException;
import io.smartasync.SmartAsync;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redis.embedded.RedisServer;

/**
 * Lettuce's commands on a real Redis: about 860 methods from two dozen interfaces, whose {@code
 * RedisFuture} is both a {@code CompletionStage} and a plain {@code Future}.
 */
@SmartAsync.For(
    value = {RedisAsyncCommands.class, RedisAdvancedClusterAsyncCommands.class},
    preset = true,
    timeout = "1m")
class RedisAsyncCommandsTest {

  @SuppressWarnings("NullAway.Init") // before all
  private static RedisServer server;

  @SuppressWarnings("NullAway.Init") // before all
  private static RedisClient client;

  @SuppressWarnings("NullAway.Init") // before each
  private SmartStatefulRedisConnection<String, String> connection;

  @SuppressWarnings("NullAway.Init") // before each
  private SmartRedisAsyncCommands<String, String> redis;

  @BeforeAll
  static void start() throws IOException {
    String loopback = InetAddress.getLoopbackAddress().getHostAddress();
    int port = freePort();
    server = RedisServer.newRedisServer().bind(loopback).port(port).setting("save \"\"").build();
    server.start();
    client = RedisClient.create(RedisURI.create(loopback, port));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @AfterAll
  static void stop() throws IOException {
    client.shutdown();
    server.stop();
  }

  @BeforeEach
  void connect() {
    connection = SmartStatefulRedisConnection.of(client.connect());
    redis = connection.async();
    redis.flushall();
  }

  @AfterEach
  void close() {
    connection.close();
  }

  @Test
  void returnsWhatTheFuturesHold() {
    assertThat(redis.ping()).isEqualTo("PONG");
    assertThat(redis.set("a", "1")).isEqualTo("OK");
    assertThat(redis.incrby("a", 41)).isEqualTo(42);
    assertThat(redis.get("a")).isEqualTo(Optional.of("42"));
    assertThat(redis.get("none")).isEmpty();
    assertThat(redis.getdel("a")).contains("42");
    assertThat(redis.exists("a")).isZero();
    assertThat(redis.lpop("none")).isNull();
  }

  @Test
  void takesManyKeysAndMaps() {
    redis.mset(Map.of("x", "1", "y", "2"));
    assertThat(redis.mget("x", "y", "z"))
        .containsExactly(KeyValue.just("x", "1"), KeyValue.just("y", "2"), KeyValue.empty("z"));
    assertThat(redis.hset("h", Map.of("f", "v"))).isOne();
    assertThat(redis.hgetall("h")).containsExactly(Map.entry("f", "v"));
    assertThat(redis.scan(ScanArgs.Builder.limit(100)).getKeys())
        .containsExactlyInAnyOrder("x", "y", "h");
  }

  @Test
  void runsScriptsAndTransactions() {
    Long sum = redis.eval("return 1 + 2", ScriptOutputType.INTEGER);
    assertThat(sum).isEqualTo(3);

    redis.multi();
    var queued = redis.asynchronous().incr("n");
    TransactionResult result = redis.exec();
    assertThat(result.<Object>get(0)).isEqualTo(1L);
    assertThat(queued.toCompletableFuture()).isCompletedWithValue(1L);
  }

  @Test
  void aCommandInATransactionIsAnsweredLater() throws IOException {
    redis.multi();
    assertThatThrownBy(
            () -> Async.withDeadline(Duration.ofMillis(100), () -> redis.incr("in transaction")))
        .isInstanceOf(AsyncTimeoutException.class);
    redis.discard();
    assertThat(redis.exists("in transaction")).isZero();
    assertThat(
            Files.readString(
                Path.of(
                    "target/generated-test-sources/test-annotations/io/smartasync/integration"
                        + "/facades/SmartRedisAsyncCommands.java")))
        .contains("<b>Late results:</b> The commands that follow are answered when {@code exec}");
  }

  @Test
  void failsWithTheExceptionItself() {
    redis.set("text", "a");
    assertThatThrownBy(() -> redis.incr("text"))
        .isInstanceOf(RedisCommandExecutionException.class)
        .hasMessageContaining("not an integer");
  }

  @Test
  void isRefusedOnItsEventLoop() {
    CompletableFuture<Optional<String>> refused =
        redis
            .asynchronous()
            .blpop(0, "queue")
            .thenApply(value -> redis.get("a"))
            .toCompletableFuture();
    try (StatefulRedisConnection<String, String> other = client.connect()) {
      SmartRedisAsyncCommands.of(other.async()).rpush("queue", "a value");
    }
    assertThatAsync(refused)
        .failsWith(BlockingNotAllowedException.class)
        .hasMessageContaining("SmartRedisAsyncCommands.get")
        .hasMessageContaining("Call asynchronous().get instead");
  }

  @Test
  void closesBySynchronousAndAsynchronousMethodAlike() {
    assertThat(connection.isOpen()).isTrue();
    List<String> names =
        List.of(SmartStatefulRedisConnection.class.getMethods()).stream()
            .map(method -> method.getName())
            .toList();
    assertThat(names).contains("close").doesNotContain("closeAsync");
  }
}

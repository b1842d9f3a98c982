package io.smartasync.integration.facades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartasync.AsyncTimeoutException;
import io.smartasync.BlockingNotAllowedException;
import io.smartasync.SmartAsync;
import io.smartasync.testing.AsyncAssertions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.redisson.Redisson;
import org.redisson.api.RBlockingQueue;
import org.redisson.api.RFuture;
import org.redisson.api.RedissonClient;
import org.redisson.api.RedissonReactiveClient;
import org.redisson.api.RedissonRxClient;
import org.redisson.client.RedisException;
import org.redisson.client.codec.StringCodec;
import org.redisson.config.Config;
import redis.embedded.RedisServer;

/** Redisson on a real Redis: its reactive clients, and its {@link RFuture}. */
@SmartAsync.For(value = RedissonReactiveClient.class, preset = true)
@SmartAsync.For(value = RedissonRxClient.class, preset = true)
@Timeout(120)
class RedissonTest {

  /** {@link RFuture} is a stage and a plain future. */
  @SmartAsync(name = "CountersTwins")
  static class Counters implements CountersTwins {

    private final RedissonClient client;

    Counters(RedissonClient client) {
      this.client = client;
    }

    @Override
    public RFuture<Long> incrementAsync(String name) {
      return client.getAtomicLong(name).incrementAndGetAsync();
    }

    @Override
    public RFuture<Void> resetAsync(String name) {
      return client.getAtomicLong(name).setAsync(0);
    }

    @Override
    @SmartAsync(optional = true)
    public RFuture<String> findAsync(String name) {
      return client.<String>getBucket(name).getAsync();
    }

    @Override
    @SmartAsync(timeout = "20ms")
    public RFuture<String> takeAsync(RBlockingQueue<String> queue) {
      return queue.takeAsync();
    }
  }

  @SuppressWarnings("NullAway.Init") // before all
  private static RedisServer server;

  @SuppressWarnings("NullAway.Init") // before all
  private static RedissonClient client;

  @BeforeAll
  static void start() throws IOException {
    String loopback = InetAddress.getLoopbackAddress().getHostAddress();
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    server = RedisServer.newRedisServer().bind(loopback).port(port).setting("save \"\"").build();
    server.start();
    Config config = new Config().setCodec(StringCodec.INSTANCE);
    config
        .useSingleServer()
        .setAddress("redis://" + loopback + ":" + port)
        .setConnectionMinimumIdleSize(1)
        .setConnectionPoolSize(4);
    client = Redisson.create(config);
  }

  @AfterAll
  static void stop() throws IOException {
    client.shutdown();
    server.stop();
  }

  @Test
  void theReactiveClientIsSynchronousFromEndToEnd() {
    SmartRedissonReactiveClient redis = SmartRedissonReactiveClient.of(client.reactive());
    SmartRBucketReactive<String> bucket = redis.getBucket("bucket");
    assertThat(bucket.get()).isEmpty();
    bucket.set("a value");
    assertThat(bucket.get()).contains("a value");
    assertThat(bucket.getAndDelete()).contains("a value");

    SmartRMapReactive<String, String> map = redis.getMap("map");
    assertThat(map.put("k", "v")).isEmpty();
    map.putAll(Map.of("l", "w", "m", "x"));
    assertThat(map.size()).isEqualTo(3);
    try (Stream<String> keys = map.keyIterator()) {
      assertThat(keys).containsExactlyInAnyOrder("k", "l", "m");
    }
    SmartRQueueReactive<String> queue = redis.getQueue("queue");
    assertThat(queue.offer("first")).isTrue();
    assertThat(queue.poll()).contains("first");
    assertThat(queue.poll()).isEmpty();
  }

  @Test
  void theClientForRxJavaIsSynchronousFromEndToEnd() {
    SmartRedissonRxClient redis = SmartRedissonRxClient.of(client.rxJava());
    SmartRBucketRx<String> bucket = redis.getBucket("rx bucket");
    assertThat(bucket.get()).isEmpty();
    bucket.set("a value");
    assertThat(bucket.getAndDelete()).contains("a value");

    SmartRMapRx<String, String> map = redis.getMap("rx map");
    assertThat(map.put("k", "v")).isEmpty();
    map.putAll(Map.of("l", "w", "m", "x"));
    assertThat(map.get("l")).contains("w");
    assertThat(map.size()).isEqualTo(3);
    try (Stream<String> keys = map.keyIterator()) {
      assertThat(keys).containsExactlyInAnyOrder("k", "l", "m");
    }
    SmartRQueueRx<String> queue = redis.getQueue("rx queue");
    assertThat(queue.offer("first")).isTrue();
    assertThat(queue.poll()).contains("first");
    assertThat(queue.poll()).isEmpty();
  }

  @Test
  void aFutureIsWaitedForAndCancelled() {
    Counters counters = new Counters(client);
    assertThat(counters.increment("counter")).isOne();
    assertThat(counters.increment("counter")).isEqualTo(2);
    counters.reset("counter");
    assertThat(counters.increment("counter")).isOne();
    assertThat(counters.find("none")).isEmpty();
    client.getBucket("text").set("a");
    assertThatThrownBy(() -> counters.increment("text"))
        .isInstanceOf(RedisException.class)
        .hasMessageContaining("not an integer");

    RBlockingQueue<String> queue = client.getBlockingQueue("empty");
    assertThatThrownBy(() -> counters.take(queue)).isInstanceOf(AsyncTimeoutException.class);
    queue.offer("for the next caller");
    assertThat(queue.poll()).isEqualTo("for the next caller");
  }

  @Test
  void isRefusedOnItsThreads() {
    Counters counters = new Counters(client);
    RBlockingQueue<String> queue = client.getBlockingQueue("later");
    CompletableFuture<Long> refused =
        queue.takeAsync().thenApply(value -> counters.increment("other")).toCompletableFuture();
    queue.offer("a value");
    AsyncAssertions.assertThatAsync(refused).failsWith(BlockingNotAllowedException.class);
  }
}

package io.smartasync.integration.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.protocol.ProtocolVersion;
import io.smartasync.SmartAsync;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Lettuce's {@link RedisFuture}, which is both a {@code CompletionStage} and a plain {@code
 * Future}.
 */
class RedisFutureTest extends WaitingContract {

  @SmartAsync(name = "CacheTwins")
  static class Cache implements CacheTwins {

    private final RedisAsyncCommands<String, String> redis;
    private final Signals signals;

    Cache(RedisAsyncCommands<String, String> redis, Signals signals) {
      this.redis = redis;
      this.signals = signals;
    }

    @Override
    public RedisFuture<String> getAsync(String key) {
      RedisFuture<String> value = redis.get(key);
      signals.start();
      signals.cancelWith(value);
      return value;
    }

    @Override
    @SmartAsync(timeout = "20ms")
    public RedisFuture<String> getInTimeAsync(String key) {
      return getAsync(key);
    }

    @Override
    @SmartAsync(optional = true)
    public RedisFuture<String> findAsync(String key) {
      return redis.get(key);
    }
  }

  private final CountDownLatch mayAnswer = new CountDownLatch(1);

  @SuppressWarnings("NullAway.Init") // before each
  private RedisServer server;

  @SuppressWarnings("NullAway.Init") // before each
  private RedisClient client;

  @SuppressWarnings("NullAway.Init") // before each
  private RedisAsyncCommands<String, String> redis;

  @BeforeEach
  void start() throws IOException {
    server = new RedisServer(this::answer);
    client =
        RedisClient.create(
            RedisURI.create(InetAddress.getLoopbackAddress().getHostAddress(), server.port()));
    client.setOptions(ClientOptions.builder().protocolVersion(ProtocolVersion.RESP2).build());
    redis = client.connect().async();
  }

  @AfterEach
  void stop() throws Exception {
    client.shutdownAsync(0, 60, TimeUnit.SECONDS).get();
    server.close();
  }

  private Optional<String> answer(String key) {
    return switch (key) {
      case "endless" -> Optional.empty();
      case "absent" -> Optional.of("$-1");
      case "wrong" -> Optional.of("-WRONGTYPE Operation against a key of another type");
      case "later" -> {
        try {
          mayAnswer.await();
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
        yield Optional.of("+late");
      }
      default -> Optional.of("+value of " + key);
    };
  }

  private CacheTwins twins(CallStyle style, Signals signals) {
    Cache cache = new Cache(redis, signals);
    return style.choose(cache, CacheTwins.of(cache));
  }

  @Override
  Variants variants(CallStyle style, Signals signals) {
    CacheTwins twins = twins(style, signals);
    return new Variants(
        () -> twins.get("key"),
        () -> assertThat(twins.get("key")).isNotNull(),
        () -> twins.get("endless"),
        () -> twins.getInTime("endless"));
  }

  /** The value is made by the server, not by a named thread. */
  @Override
  String valuePrefix() {
    return "value of key";
  }

  @Override
  void onEventLoop(Runnable task) {
    var unused = redis.get("later").thenRun(task);
    mayAnswer.countDown();
  }

  @Test
  void aFailureArrivesAsItself() {
    assertThatThrownBy(() -> twins(CallStyle.OBJECT, new Signals()).get("wrong"))
        .isExactlyInstanceOf(RedisCommandExecutionException.class)
        .hasMessageContaining("WRONGTYPE");
  }

  @Test
  void nullIsAbsent() {
    CacheTwins twins = twins(CallStyle.OBJECT, new Signals());
    assertThat(twins.find("absent")).isEmpty();
    assertThat(twins.find("present")).contains("value of present");
  }
}

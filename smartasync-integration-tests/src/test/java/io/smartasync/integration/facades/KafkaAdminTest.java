package io.smartasync.integration.facades;

import static io.smartasync.testing.AsyncAssertions.assertThatAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartasync.AsyncTimeoutException;
import io.smartasync.BlockingNotAllowedException;
import io.smartasync.SmartAsync;
import io.smartasync.integration.servers.KafkaBroker;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Kafka's admin client, whose methods return results with {@code KafkaFuture}s in them, and its
 * producer.
 */
@SmartAsync.For(value = Admin.class, preset = true)
@SmartAsync.For(value = Producer.class, timeout = "2s")
@Timeout(120)
class KafkaAdminTest {

  @SuppressWarnings("NullAway.Init") // before all
  private static KafkaBroker broker;

  @SuppressWarnings("NullAway.Init") // before all
  private static SmartAdmin admin;

  @BeforeAll
  static void start() throws IOException {
    broker = new KafkaBroker();
    admin = SmartAdmin.of(Admin.create(Map.of("bootstrap.servers", broker.address())));
  }

  @AfterAll
  static void stop() throws IOException {
    admin.close();
    broker.close();
  }

  @Test
  void returnsWhatTheFuturesHold() {
    admin.createTopics(List.of(new NewTopic("orders", 1, (short) 1))).all();
    assertThat(admin.listTopics().names()).contains("orders");
    assertThat(admin.describeTopics(List.of("orders")).allTopicNames())
        .extractingByKey("orders")
        .satisfies(topic -> assertThat(topic.partitions()).hasSize(1));
    assertThat(admin.describeCluster().clusterId()).isEqualTo("loopback");
    assertThat(admin.describeCluster().nodes()).extracting(Node::id).containsExactly(0);
  }

  /** Each key can fail on its own. */
  @Test
  void mapsOfFuturesAreKept() {
    broker.add("taken");
    SmartCreateTopicsResult created =
        admin.createTopics(
            List.of(new NewTopic("taken", 1, (short) 1), new NewTopic("free", 1, (short) 1)));
    assertThatThrownBy(created::all).isInstanceOf(TopicExistsException.class);
    assertThatAsync(
            Objects.requireNonNull(created.values().get("free"))
                .toCompletionStage()
                .toCompletableFuture())
        .completes();
  }

  @Test
  void failsWithTheExceptionItself() {
    assertThatThrownBy(() -> admin.describeTopics(List.of("none")).allTopicNames())
        .isExactlyInstanceOf(UnknownTopicOrPartitionException.class);
  }

  @Test
  void isRefusedOnTheThreadThatCompletesItsFutures() {
    CompletableFuture<String> refused =
        broker.answeringAfter(
            () ->
                admin
                    .async()
                    .describeCluster()
                    .nodes()
                    .toCompletionStage()
                    .thenApply(nodes -> admin.describeCluster().clusterId())
                    .toCompletableFuture());
    assertThatAsync(refused)
        .failsWith(BlockingNotAllowedException.class)
        .hasMessageContaining("SmartDescribeClusterResult.clusterId");
  }

  /** The producer needs no adapter for its callback, because it returns a future, too. */
  @Test
  void theProducerWaitsUntilARecordIsAcknowledged() {
    broker.add("sent");
    broker.add(KafkaBroker.FORBIDDEN);
    broker.add(KafkaBroker.SILENT);
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            broker.address(),
            "enable.idempotence",
            false,
            "delivery.timeout.ms",
            60_000,
            "linger.ms",
            0);
    Producer<String, String> wrapped =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    try {
      SmartProducer<String, String> producer = SmartProducer.of(wrapped);
      long first = producer.send(new ProducerRecord<>("sent", "a value")).offset();
      assertThat(producer.send(new ProducerRecord<>("sent", "a value")).offset())
          .isGreaterThan(first);
      assertThatThrownBy(
              () -> producer.send(new ProducerRecord<>(KafkaBroker.FORBIDDEN, "a value")))
          .isExactlyInstanceOf(TopicAuthorizationException.class);
      assertThatThrownBy(() -> producer.send(new ProducerRecord<>(KafkaBroker.SILENT, "a value")))
          .isInstanceOf(AsyncTimeoutException.class);
    } finally {
      wrapped.close(java.time.Duration.ZERO);
    }
  }
}

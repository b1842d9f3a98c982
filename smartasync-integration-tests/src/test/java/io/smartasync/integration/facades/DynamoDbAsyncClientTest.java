package io.smartasync.integration.facades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.smartasync.SmartAsync;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverterProvider;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedAsyncClient;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableMetadata;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.enhanced.dynamodb.model.Page;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/** The clients of DynamoDB, whose paginators are publishers of pages and of items. */
@SmartAsync.For(value = DynamoDbAsyncClient.class, preset = true, prefetch = 4)
@SmartAsync.For(value = DynamoDbEnhancedAsyncClient.class, preset = true, prefetch = 4)
class DynamoDbAsyncClientTest {

  private static final Pattern START = Pattern.compile("\"ExclusiveStartKey\".*?\"N\":\"(\\d+)\"");
  private static final int PAGE = 3;

  private final AtomicInteger pages = new AtomicInteger();

  @SuppressWarnings("NullAway.Init") // before each
  private HttpServer server;

  @SuppressWarnings("NullAway.Init") // before each
  private SmartDynamoDbAsyncClient dynamo;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    dynamo =
        SmartDynamoDbAsyncClient.of(
            DynamoDbAsyncClient.builder()
                .endpointOverride(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
                .region(Region.US_EAST_1)
                .httpClientBuilder(NettyNioAsyncHttpClient.builder())
                .credentialsProvider(
                    StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
                .build());
  }

  @AfterEach
  void stop() {
    dynamo.close();
    server.stop(0);
  }

  /** Pages of three items, numbered from 0; the table {@code none} does not exist. */
  private void answer(HttpExchange exchange) throws IOException {
    boolean isOne = exchange.getRequestHeaders().getFirst("X-Amz-Target").endsWith("GetItem");
    String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    boolean exists = !request.contains("\"none\"");
    Matcher start = START.matcher(request);
    int first = start.find() ? Integer.parseInt(start.group(1)) + 1 : 0;
    if (exists && !isOne) {
      pages.incrementAndGet();
    }
    String answer =
        !exists
            ? "{\"__type\":\"com.amazonaws.dynamodb.v20120810#ResourceNotFoundException\"}"
            : isOne
                ? "{\"Item\":%s}".formatted(item(42))
                : "{\"Count\":3,\"Items\":[%s,%s,%s],\"LastEvaluatedKey\":%s}"
                    .formatted(
                        item(first), item(first + 1), item(first + 2), item(first + PAGE - 1));
    byte[] body = answer.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.0");
    exchange.sendResponseHeaders(exists ? 200 : 400, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static String item(int number) {
    return "{\"id\":{\"N\":\"" + number + "\"}}";
  }

  private static int id(Map<String, AttributeValue> item) {
    return Integer.parseInt(Objects.requireNonNull(item.get("id")).n());
  }

  @Test
  void aQueryIsAStreamOfItemsOfPagesThatAreNeeded() {
    try (Stream<Map<String, AttributeValue>> items =
        dynamo.scanPaginator(request -> request.tableName("orders")).items()) {
      assertThat(pages).hasValue(0);
      assertThat(items.limit(7).map(DynamoDbAsyncClientTest::id))
          .containsExactly(0, 1, 2, 3, 4, 5, 6);
    }
    assertThat(pages.get()).isBetween(3, 6);
    assertThat(dynamo.scan(request -> request.tableName("orders")).items()).hasSize(3);
  }

  @Test
  void theEnhancedClientIsSynchronousFromEndToEnd() {
    SmartDynamoDbEnhancedAsyncClient enhanced =
        SmartDynamoDbEnhancedAsyncClient.of(
            DynamoDbEnhancedAsyncClient.builder().dynamoDbClient(dynamo.async()).build());
    SmartDynamoDbAsyncTable<EnhancedDocument> orders =
        enhanced.table(
            "orders",
            TableSchema.documentSchemaBuilder()
                .addIndexPartitionKey(TableMetadata.primaryIndexName(), "id", AttributeValueType.N)
                .attributeConverterProviders(AttributeConverterProvider.defaultProvider())
                .build());
    EnhancedDocument order = orders.getItem(Key.builder().partitionValue(42).build());
    assertThat(order.getNumber("id").intValue()).isEqualTo(42);
    try (Stream<EnhancedDocument> items = orders.scan().items()) {
      assertThat(pages).hasValue(0);
      assertThat(items.limit(7).map(item -> item.getNumber("id").intValue()))
          .containsExactly(0, 1, 2, 3, 4, 5, 6);
    }
    assertThat(pages.get()).isBetween(3, 6);
    try (Stream<Page<EnhancedDocument>> all = orders.scan().stream()) {
      assertThat(all.limit(1)).satisfiesExactly(page -> assertThat(page.items()).hasSize(PAGE));
    }
  }

  @Test
  void failsWithTheExceptionItself() {
    assertThatThrownBy(() -> dynamo.scan(request -> request.tableName("none")))
        .isInstanceOf(ResourceNotFoundException.class);
    assertThatThrownBy(
            () -> dynamo.scanPaginator(request -> request.tableName("none")).items().toList())
        .isInstanceOf(ResourceNotFoundException.class);
  }
}

package io.smartasync.integration.facades;

import static io.smartasync.testing.AsyncAssertions.assertThatAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.smartasync.Async;
import io.smartasync.AsyncInterruptedException;
import io.smartasync.BlockingNotAllowedException;
import io.smartasync.SmartAsync;
import io.smartasync.examples.pipeline.Endpoints;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.core.async.BlockingOutputStreamAsyncRequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.DelegatingS3AsyncClient;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadBucketResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The AWS SDK's client, whose facade has more than 250 methods. */
@ExtendWith(PipelineServers.class)
@SmartAsync.For(value = S3AsyncClient.class, preset = true)
class S3AsyncClientTest {

  private static final int OBJECTS = 25;

  private final String bucket = "facades-" + UUID.randomUUID();

  @SuppressWarnings("NullAway.Init") // before all
  private static SmartS3AsyncClient s3;

  @BeforeAll
  static void connect(Endpoints endpoints) {
    s3 = SmartS3AsyncClient.of(client(endpoints));
  }

  private static S3AsyncClient client(Endpoints endpoints) {
    return S3AsyncClient.builder()
        .endpointOverride(endpoints.s3())
        .forcePathStyle(true)
        .region(Region.US_EAST_1)
        .credentialsProvider(StaticCredentialsProvider.create(endpoints.credentials()))
        .build();
  }

  @AfterAll
  static void close() {
    s3.close();
  }

  @BeforeEach
  void createBucket() {
    s3.createBucket(request -> request.bucket(bucket));
  }

  private void put(String key, String text) {
    s3.putObject(request(key), AsyncRequestBody.fromString(text));
  }

  private PutObjectRequest request(String key) {
    return PutObjectRequest.builder().bucket(bucket).key(key).build();
  }

  @Test
  void returnsWhatTheFuturesHold(@TempDir Path directory) throws IOException {
    put("greeting", "hello");

    String text =
        s3.getObject(
                request -> request.bucket(bucket).key("greeting"),
                AsyncResponseTransformer.<GetObjectResponse>toBytes())
            .asUtf8String();
    assertThat(text).isEqualTo("hello");

    Path file = directory.resolve("greeting");
    GetObjectResponse response =
        s3.getObject(request -> request.bucket(bucket).key("greeting"), file);
    assertThat(response.contentLength()).isEqualTo(5);
    assertThat(file).hasContent("hello");
  }

  @Test
  void followsFromPageToPage() {
    IntStream.range(0, OBJECTS).forEach(i -> put("object-%02d".formatted(i), "text " + i));

    SmartListObjectsV2Publisher pages =
        s3.listObjectsV2Paginator(request -> request.bucket(bucket).maxKeys(4));
    assertThat(pages.stream()).hasSize(7);
    try (Stream<S3Object> objects = pages.contents()) {
      assertThat(objects.limit(6).map(S3Object::key)).last().isEqualTo("object-05");
    }
    assertThat(s3.waiter().waitUntilBucketExists(request -> request.bucket(bucket)).matched())
        .isNotNull();
  }

  @Test
  void failsWithTheExceptionItself() {
    assertThatThrownBy(
            () ->
                s3.getObject(
                    request -> request.bucket(bucket).key("none"),
                    AsyncResponseTransformer.<GetObjectResponse>toBytes()))
        .isInstanceOf(NoSuchKeyException.class);
  }

  @Test
  void isRefusedOnTheThreadsThatCompleteItsFutures() throws IOException {
    BlockingOutputStreamAsyncRequestBody body = AsyncRequestBody.forBlockingOutputStream(5L);
    CompletableFuture<HeadBucketResponse> refused =
        s3.async()
            .putObject(request("withheld"), body)
            .thenApply(response -> s3.headBucket(request -> request.bucket(bucket)));
    try (OutputStream stream = body.outputStream()) {
      stream.write("hello".getBytes(StandardCharsets.UTF_8));
    }
    assertThatAsync(refused)
        .failsWith(BlockingNotAllowedException.class)
        .hasMessageContaining("SmartS3AsyncClient.headBucket")
        .hasMessageContaining("Call async().headBucket instead");
  }

  @Test
  @Timeout(60)
  void interruptingTheCallerCancelsTheRequest() {
    BlockingOutputStreamAsyncRequestBody body = AsyncRequestBody.forBlockingOutputStream(5L);
    CompletableFuture<Throwable> failure = new CompletableFuture<>();
    Thread caller =
        Thread.startVirtualThread(
            () -> failure.complete(catchThrowable(() -> s3.putObject(request("withheld"), body))));
    OutputStream stream = body.outputStream(); // returns once the request has been sent
    while (caller.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    caller.interrupt();
    assertThat(failure.join()).isInstanceOf(AsyncInterruptedException.class);
    assertThatThrownBy(
            () -> {
              while (true) {
                stream.write('x');
                stream.flush();
              }
            })
        .isInstanceOfAny(CancellationException.class, IllegalStateException.class);
  }

  @Test
  void oneFacadeServesAnyNumberOfThreads() {
    List<String> keys = IntStream.range(0, OBJECTS).mapToObj(i -> "shared-" + i).toList();
    Async.await(
        Async.map(
            keys,
            OBJECTS,
            key ->
                Async.start(
                    () -> {
                      put(key, key);
                      return key;
                    })));
    assertThat(
            s3.listObjectsV2(request -> request.bucket(bucket)).contents().stream()
                .map(S3Object::key))
        .hasSameElementsAs(keys);
  }

  @Test
  void isClosedByTryWithResources(Endpoints endpoints) {
    AtomicBoolean isClosed = new AtomicBoolean();
    S3AsyncClient client =
        new DelegatingS3AsyncClient(client(endpoints)) {
          @Override
          public void close() {
            super.close();
            isClosed.set(true);
          }
        };
    try (SmartS3AsyncClient facade = SmartS3AsyncClient.of(client)) {
      assertThat(facade.serviceName()).isEqualTo("s3");
    }
    assertThat(isClosed).isTrue();
  }
}

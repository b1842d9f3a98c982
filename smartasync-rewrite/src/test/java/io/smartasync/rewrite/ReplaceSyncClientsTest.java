package io.smartasync.rewrite;

import static io.smartasync.rewrite.RecipeTest.leavesAlone;
import static org.openrewrite.java.Assertions.java;
import static org.openrewrite.xml.Assertions.xml;

import org.junit.jupiter.api.Test;
import org.openrewrite.test.RecipeSpec;

/** Synchronous clients of the AWS SDK. */
class ReplaceSyncClientsTest implements RecipeTest {

  @Override
  public void defaults(RecipeSpec spec) {
    spec.recipe(new ReplaceSyncClients()).parser(Libraries.WITH_CLIENTS.parser());
  }

  /** One class creates the client, and another one in another package calls it. */
  @Test
  void theCallsStayAndTheTypesChange() {
    rewriteRun(
        java(
            """
            package com.example;

            import com.example.photos.Photos;
            import software.amazon.awssdk.regions.Region;
            import software.amazon.awssdk.services.s3.S3Client;
            import software.amazon.awssdk.services.s3.S3ClientBuilder;

            /** Creates clients. */
            public class Main {

              static S3Client local() {
                S3ClientBuilder builder = S3Client.builder().region(Region.EU_WEST_1);
                builder.forcePathStyle(true);
                return builder.build();
              }

              static Photos photos() {
                return new Photos(S3Client.builder()
                    .region(Region.EU_WEST_1)
                    .build());
              }

              public static void main(String[] args) {
                try (S3Client s3 = S3Client.create()) {
                  System.out.println(new Photos(s3).count("photos"));
                }
              }
            }
            """,
            """
            package com.example;

            import com.example.photos.Photos;
            import io.smartasync.SmartAsync;
            import software.amazon.awssdk.regions.Region;
            import software.amazon.awssdk.services.s3.S3AsyncClient;
            import software.amazon.awssdk.services.s3.S3AsyncClientBuilder;

            /** Creates clients. */
            @SmartAsync.For(value = S3AsyncClient.class, preset = true)
            public class Main {

              static SmartS3AsyncClient local() {
                S3AsyncClientBuilder builder = S3AsyncClient.builder().region(Region.EU_WEST_1);
                builder.forcePathStyle(true);
                return SmartS3AsyncClient.of(builder.build());
              }

              static Photos photos() {
                return new Photos(SmartS3AsyncClient.of(S3AsyncClient.builder()
                    .region(Region.EU_WEST_1)
                    .build()));
              }

              public static void main(String[] args) {
                try (SmartS3AsyncClient s3 = SmartS3AsyncClient.of(S3AsyncClient.create())) {
                  System.out.println(new Photos(s3).count("photos"));
                }
              }
            }
            """),
        java(
            """
            package com.example.photos;

            import java.util.Objects;
            import software.amazon.awssdk.core.ResponseInputStream;
            import software.amazon.awssdk.core.sync.RequestBody;
            import software.amazon.awssdk.core.sync.ResponseTransformer;
            import software.amazon.awssdk.services.s3.S3Client;
            import software.amazon.awssdk.services.s3.model.GetObjectRequest;
            import software.amazon.awssdk.services.s3.model.GetObjectResponse;
            import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
            import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
            import software.amazon.awssdk.services.s3.model.PutObjectRequest;
            import software.amazon.awssdk.services.s3.model.S3Object;

            public class Photos {
              private final S3Client s3;

              public Photos(S3Client s3) {
                this.s3 = Objects.requireNonNull(s3);
              }

              void put(String bucket, String key, String text) {
                s3.putObject(PutObjectRequest.builder().bucket(bucket).key(key).build(), RequestBody.fromString(text));
                s3.waiter().waitUntilObjectExists(r -> r.bucket(bucket).key(key));
              }

              String get(GetObjectRequest request) {
                try {
                  return s3.getObjectAsBytes(request).asUtf8String()
                      + s3.getObject(request, ResponseTransformer.toBytes()).asUtf8String();
                } catch (NoSuchKeyException e) {
                  return "";
                }
              }

              ResponseInputStream<GetObjectResponse> open(GetObjectRequest request) {
                return s3.getObject(request);
              }

              public long count(String bucket) {
                long count = 0;
                for (ListObjectsV2Response page : s3.listObjectsV2Paginator(r -> r.bucket(bucket))) {
                  count += page.keyCount();
                }
                for (S3Object object : s3.listObjectsV2Paginator(r -> r.bucket(bucket)).contents()) {
                  count += object.size();
                }
                s3.listObjectsV2Paginator(r -> r.bucket(bucket)).forEach(page -> System.out.println(page));
                return count + s3.listObjectsV2Paginator(r -> r.bucket(bucket)).contents().stream().count();
              }
            }
            """,
            """
            package com.example.photos;

            import java.util.Objects;

            import com.example.SmartS3AsyncClient;
            import software.amazon.awssdk.core.ResponseInputStream;
            import software.amazon.awssdk.core.async.AsyncRequestBody;
            import software.amazon.awssdk.core.async.AsyncResponseTransformer;
            import software.amazon.awssdk.services.s3.model.GetObjectRequest;
            import software.amazon.awssdk.services.s3.model.GetObjectResponse;
            import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
            import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
            import software.amazon.awssdk.services.s3.model.PutObjectRequest;
            import software.amazon.awssdk.services.s3.model.S3Object;

            public class Photos {
              private final SmartS3AsyncClient s3;

              public Photos(SmartS3AsyncClient s3) {
                this.s3 = Objects.requireNonNull(s3);
              }

              void put(String bucket, String key, String text) {
                s3.putObject(PutObjectRequest.builder().bucket(bucket).key(key).build(), AsyncRequestBody.fromString(text));
                s3.waiter().waitUntilObjectExists(r -> r.bucket(bucket).key(key));
              }

              String get(GetObjectRequest request) {
                try {
                  return s3.getObject(request, AsyncResponseTransformer.toBytes()).asUtf8String()
                      + s3.getObject(request, AsyncResponseTransformer.toBytes()).asUtf8String();
                } catch (NoSuchKeyException e) {
                  return "";
                }
              }

              ResponseInputStream<GetObjectResponse> open(GetObjectRequest request) {
                return s3.getObject(request, AsyncResponseTransformer.toBlockingInputStream());
              }

              public long count(String bucket) {
                long count = 0;
                for (ListObjectsV2Response page : (Iterable<ListObjectsV2Response>) s3.listObjectsV2Paginator(r -> r.bucket(bucket)).stream()::iterator) {
                  count += page.keyCount();
                }
                for (S3Object object : (Iterable<S3Object>) s3.listObjectsV2Paginator(r -> r.bucket(bucket)).contents()::iterator) {
                  count += object.size();
                }
                s3.listObjectsV2Paginator(r -> r.bucket(bucket)).stream().forEach(page -> System.out.println(page));
                return count + s3.listObjectsV2Paginator(r -> r.bucket(bucket)).contents().count();
              }
            }
            """));
  }

  /** The same table applies to all services. */
  @Test
  void anotherService() {
    rewriteRun(
        java(
            """
            package com.example;

            import java.util.Map;
            import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
            import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

            class Orders {
              private final DynamoDbClient dynamo = DynamoDbClient.create();

              void print() {
                for (Map<String, AttributeValue> item : dynamo.scanPaginator(r -> r.tableName("orders")).items()) {
                  System.out.println(item);
                }
              }
            }
            """,
            """
            package com.example;

            import java.util.Map;

            import io.smartasync.SmartAsync;
            import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
            import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

            @SmartAsync.For(value = DynamoDbAsyncClient.class, preset = true)
            class Orders {
              private final SmartDynamoDbAsyncClient dynamo = SmartDynamoDbAsyncClient.of(DynamoDbAsyncClient.create());

              void print() {
                for (Map<String, AttributeValue> item : (Iterable<Map<String, AttributeValue>>) dynamo.scanPaginator(r -> r.tableName("orders")).items()::iterator) {
                  System.out.println(item);
                }
              }
            }
            """));
  }

  /** One use without a counterpart keeps the client in all files. */
  @Test
  void usesWithoutACounterpart() {
    rewriteRun(
        spec ->
            leavesAlone(
                spec,
                Reason.OTHER_HTTP_CLIENT,
                Reason.STREAMED_BODY,
                Reason.DOWNLOAD_TO_FILE,
                Reason.STREAMED_BODY,
                Reason.PAGES,
                Reason.WAITER,
                Reason.TYPE_OF_CLIENT,
                Reason.USE_OF_CLIENT,
                Reason.TYPE_OF_CLIENT,
                Reason.OUTSIDE_PROJECT,
                Reason.OUTSIDE_PROJECT,
                Reason.OUTSIDE_PROJECT,
                Reason.CALLBACK,
                Reason.ELEMENT_TYPE,
                Reason.INTERRUPTION_CAUGHT),
        java(
            """
            import static org.assertj.core.api.Assertions.assertThat;

            import java.io.InputStream;
            import java.nio.file.Path;
            import java.util.List;
            import java.util.concurrent.CompletableFuture;
            import java.util.function.Supplier;
            import software.amazon.awssdk.core.exception.AbortedException;
            import software.amazon.awssdk.core.sync.RequestBody;
            import software.amazon.awssdk.core.sync.ResponseTransformer;
            import software.amazon.awssdk.http.SdkHttpClient;
            import software.amazon.awssdk.services.s3.S3Client;
            import software.amazon.awssdk.services.s3.model.GetObjectRequest;
            import software.amazon.awssdk.services.s3.model.PutObjectRequest;
            import software.amazon.awssdk.services.s3.paginators.ListObjectsV2Iterable;

            class Photos {
              private final S3Client s3;

              Photos(SdkHttpClient http) {
                s3 = S3Client.builder().httpClient(http).build();
              }

              void bodies(PutObjectRequest put, GetObjectRequest get, InputStream in, Path file) {
                s3.putObject(put, RequestBody.fromInputStream(in, 3));
                s3.getObject(get, file);
                s3.getObject(get, ResponseTransformer.toFile(file));
              }

              Object pages() {
                ListObjectsV2Iterable pages = s3.listObjectsV2Paginator(r -> r.bucket("b"));
                for (Object page : s3.listObjectsV2Paginator(r -> r.bucket("b"))) {
                  System.out.println(page);
                }
                return List.of(pages, s3.waiter());
              }

              Supplier<S3Client> supplier() {
                return () -> s3;
              }

              Object types() {
                assertThat(s3).isInstanceOf(AutoCloseable.class);
                return List.of(S3Client.class, List.of(s3), String.valueOf(s3));
              }

              void callback(CompletableFuture<String> bucket) {
                bucket.thenAccept(name -> s3.headBucket(r -> r.bucket(name)));
              }

              void interrupted() {
                try {
                  s3.listBuckets();
                } catch (AbortedException e) {
                  System.out.println("stopped");
                }
              }
            }
            """),
        java(
            """
            import software.amazon.awssdk.services.s3.S3Client;

            class Buckets {
              void list(S3Client s3) {
                s3.listBuckets();
              }
            }
            """));
  }

  /** A container may choose the client by its type. */
  @Test
  void clientsThatTheProjectDoesNotCreate() {
    rewriteRun(
        spec -> leavesAlone(spec, Reason.CREATED_ELSEWHERE),
        java(
            """
            import software.amazon.awssdk.services.s3.S3Client;

            class Buckets {
              void list(S3Client s3) {
                s3.listBuckets();
              }
            }
            """));
  }

  /** Tests compare clients, and check that they are not null. */
  @Test
  void aFacadeOfTheProjectIsUsed() {
    rewriteRun(
        java(
            """
            package io.smartasync;

            public @interface SmartAsync {
              @interface For {
                Class<?>[] value();
              }
            }
            """),
        java(
            """
            package com.example.clients;

            import io.smartasync.SmartAsync;
            import software.amazon.awssdk.services.s3.S3AsyncClient;

            @SmartAsync.For(S3AsyncClient.class)
            public interface Clients {}
            """),
        java(
            """
            package com.example;

            import static org.assertj.core.api.Assertions.assertThat;
            import static org.junit.jupiter.api.Assertions.assertNotNull;
            import static org.junit.jupiter.api.Assertions.assertSame;

            import java.util.Objects;
            import java.util.function.Consumer;
            import software.amazon.awssdk.services.s3.S3Client;
            import software.amazon.awssdk.services.s3.model.HeadBucketRequest;

            class Main {
              public static void main(String[] args) {
                S3Client s3 = S3Client.create();
                assertNotNull(s3, "the client");
                assertSame(Objects.requireNonNull(s3), s3);
                assertThat(s3).as("the client").isSameAs(s3).isNotNull();
                Consumer<HeadBucketRequest> head = s3::headBucket;
                head.accept(HeadBucketRequest.builder().bucket("photos").build());
                s3.close();
              }
            }
            """,
            """
            package com.example;

            import static org.assertj.core.api.Assertions.assertThat;
            import static org.junit.jupiter.api.Assertions.assertNotNull;
            import static org.junit.jupiter.api.Assertions.assertSame;

            import java.util.Objects;
            import java.util.function.Consumer;

            import com.example.clients.SmartS3AsyncClient;
            import software.amazon.awssdk.services.s3.S3AsyncClient;
            import software.amazon.awssdk.services.s3.model.HeadBucketRequest;

            class Main {
              public static void main(String[] args) {
                SmartS3AsyncClient s3 = SmartS3AsyncClient.of(S3AsyncClient.create());
                assertNotNull(s3, "the client");
                assertSame(Objects.requireNonNull(s3), s3);
                assertThat(s3).as("the client").isSameAs(s3).isNotNull();
                Consumer<HeadBucketRequest> head = s3::headBucket;
                head.accept(HeadBucketRequest.builder().bucket("photos").build());
                s3.close();
              }
            }
            """));
  }

  @Test
  void modulesAndBuildsThatCannotHaveTheFacade() {
    rewriteRun(
        spec ->
            leavesAlone(
                spec, Reason.SEVERAL_MODULES, Reason.SEVERAL_MODULES, Reason.OTHER_HTTP_CLIENT),
        java(creates("One", "S3Client", "s3"), source -> source.path("one/src/main/java/One.java")),
        java(creates("Two", "S3Client", "s3"), source -> source.path("two/src/main/java/Two.java")),
        java(
            creates("Three", "DynamoDbClient", "dynamodb"),
            source -> source.path("three/src/main/java/Three.java")),
        xml(
            """
            <project>
              <dependencies>
                <dependency>
                  <groupId>software.amazon.awssdk</groupId>
                  <artifactId>dynamodb</artifactId>
                  <exclusions>
                    <exclusion>
                      <groupId>software.amazon.awssdk</groupId>
                      <artifactId>netty-nio-client</artifactId>
                    </exclusion>
                  </exclusions>
                </dependency>
              </dependencies>
            </project>
            """,
            source -> source.path("three/pom.xml")));
  }

  private static String creates(String name, String client, String service) {
    return """
        import software.amazon.awssdk.services.%3$s.%2$s;

        class %1$s {
          void close() {
            %2$s.create().close();
          }
        }
        """
        .formatted(name, client, service);
  }

  @Test
  void facadesThatNotAllPackagesCouldUse() {
    rewriteRun(
        spec -> leavesAlone(spec, Reason.FACADE_NOT_VISIBLE, Reason.FACADE_NOT_VISIBLE),
        java(
            """
            package one;

            import software.amazon.awssdk.services.s3.S3Client;

            class Main {
              public static void main(String[] args) {
                new two.Buckets().list(S3Client.create());
              }
            }
            """),
        java(
            """
            package two;

            import software.amazon.awssdk.services.s3.S3Client;

            public class Buckets {
              public void list(S3Client s3) {
                s3.listBuckets();
              }
            }
            """));
  }
}

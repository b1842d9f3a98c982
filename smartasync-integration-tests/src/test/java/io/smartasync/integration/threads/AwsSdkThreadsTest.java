package io.smartasync.integration.threads;

import static io.smartasync.Async.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.client.config.SdkAdvancedAsyncClientOption;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.crt.AwsCrtAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3AsyncClientBuilder;

/** The AWS SDK, with an S3 client that calls a server on this machine. */
@Timeout(120)
class AwsSdkThreadsTest {

  private static final byte[] NO_BUCKETS =
      "<ListAllMyBucketsResult><Buckets/></ListAllMyBucketsResult>"
          .getBytes(StandardCharsets.UTF_8);

  private static Verdict verdictOfTheCompletingThread(
      SdkAsyncHttpClient http, Executor... completionExecutor) throws IOException {
    CountDownLatch registered = new CountDownLatch(1);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(task -> Thread.ofVirtual().start(task));
    server.createContext(
        "/",
        exchange -> {
          try {
            // If the response came before the callback is registered, the callback would run on the
            // test's thread.
            registered.await();
          } catch (InterruptedException e) {
            throw new IOException(e);
          }
          exchange.sendResponseHeaders(200, NO_BUCKETS.length);
          exchange.getResponseBody().write(NO_BUCKETS);
          exchange.close();
        });
    server.start();
    S3AsyncClientBuilder builder =
        S3AsyncClient.builder()
            .endpointOverride(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
            .region(Region.EU_CENTRAL_1)
            .credentialsProvider(AnonymousCredentialsProvider.create())
            .httpClient(http);
    for (Executor executor : completionExecutor) {
      builder.asyncConfiguration(
          async ->
              async.advancedOption(
                  SdkAdvancedAsyncClientOption.FUTURE_COMPLETION_EXECUTOR, executor));
    }
    try (S3AsyncClient s3 = builder.build()) {
      CompletableFuture<Verdict> verdict =
          s3.listBuckets()
              .thenApply(
                  response -> {
                    assertThat(response.buckets()).isEmpty();
                    return Verdict.here();
                  });
      registered.countDown();
      return await(verdict);
    } finally {
      http.close();
      server.stop(0);
    }
  }

  @Test
  void theThreadsThatCompleteItsFuturesAreRefused() throws IOException {
    verdictOfTheCompletingThread(NettyNioAsyncHttpClient.create())
        .assertRefused("sdk-async-response-", "completes the AWS SDK's futures");
  }

  @Test
  void itsNettyEventLoopsAreRefused() throws IOException {
    verdictOfTheCompletingThread(NettyNioAsyncHttpClient.create(), Runnable::run)
        .assertRefused("aws-java-sdk-NettyEventLoop-", "AWS SDK event loop");
  }

  @Test
  void theEventLoopsOfItsNativeClientAreRefused() throws IOException {
    verdictOfTheCompletingThread(AwsCrtAsyncHttpClient.create(), Runnable::run)
        .assertRefused("AwsEventLoop", "AWS SDK event loop");
  }

  @Test
  void anExecutorOfTheProgramMayWait() throws IOException {
    verdictOfTheCompletingThread(
            NettyNioAsyncHttpClient.create(),
            task -> Thread.ofPlatform().name("own-completion").start(task))
        .assertAllowed("own-completion");
  }
}

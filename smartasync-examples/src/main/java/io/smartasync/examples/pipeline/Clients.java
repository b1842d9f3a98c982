package io.smartasync.examples.pipeline;

import static io.smartasync.Async.await;

import io.smartasync.examples.pipeline.servers.Servers;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3AsyncClient;

/** The asynchronous libraries, connected to their servers, and what is written on top of them. */
final class Clients implements AutoCloseable {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
  private static final int CONNECTIONS = 16;

  private final HttpClient http;
  private final S3AsyncClient s3;
  private final Vertx vertx;
  private final Pool pool;
  private final Catalogue catalogue;
  private final FileStore files;
  private final Archive archive;

  private Clients(Servers servers) {
    this.http = HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build();
    this.s3 =
        S3AsyncClient.builder()
            .endpointOverride(servers.s3())
            .forcePathStyle(true)
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(servers.s3AccessKey(), servers.s3SecretKey())))
            .httpClientBuilder(NettyNioAsyncHttpClient.builder().connectionTimeout(CONNECT_TIMEOUT))
            .build();
    this.vertx = Vertx.vertx();
    this.pool =
        PgBuilder.pool()
            .with(new PoolOptions().setMaxSize(CONNECTIONS))
            .connectingTo(servers.postgres())
            .using(vertx)
            .build();
    this.catalogue = new Catalogue(http, servers.api());
    this.files = new FileStore(s3, servers.bucket());
    this.archive = new Archive(pool);
  }

  static Clients of(Servers servers) {
    return new Clients(servers);
  }

  Catalogue catalogue() {
    return catalogue;
  }

  FileStore files() {
    return files;
  }

  Archive archive() {
    return archive;
  }

  /** An archiver into a directory. */
  Archiver archiver(Path directory, Consumer<ArchivedPhoto> onArchived) {
    return new Archiver(catalogue, files, archive, directory, onArchived);
  }

  @Override
  public void close() {
    http.shutdownNow();
    s3.close();
    await(pool.close().toCompletionStage());
    await(vertx.close().toCompletionStage());
  }
}

package io.smartasync.examples.pipeline;

import static io.smartasync.Async.await;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.smartasync.AsyncTimeoutException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.internal.VertxInternal;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.SdkEventLoopGroup;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3AsyncClient;

/** The asynchronous libraries, connected to their servers, and the operations built on them. */
final class Clients implements AutoCloseable {

  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(10);

  private static final Duration GOODBYE_TIMEOUT = Duration.ofSeconds(1);

  /** How long event loops must be idle before they end. */
  private static final Duration QUIET_PERIOD = Duration.ofMillis(100);

  /**
   * The same for the event loops of Vert.x. It is longer because Vert.x, when its connections are
   * gone, passes the rest of its closing from one event loop to the next, and never completes it if
   * one of them has ended.
   */
  private static final Duration QUIET_PERIOD_OF_VERTX = Duration.ofSeconds(1);

  /** Only the network is used: Vert.x must not create a directory for cached files. */
  private static final VertxOptions WITHOUT_FILES =
      new VertxOptions()
          .setFileSystemOptions(
              new FileSystemOptions()
                  .setFileCachingEnabled(false)
                  .setClassPathResolvingEnabled(false));

  private static final int CONNECTIONS = 16;

  private final HttpClient http;
  private final EventLoopGroup s3Threads;
  private final S3AsyncClient s3;
  private final Vertx vertx;
  private final Catalogue catalogue;
  private final FileStore files;
  private final Archive archive;

  private Clients(Endpoints endpoints, Timeouts timeouts, Driver driver) {
    this.http = HttpClient.newBuilder().connectTimeout(timeouts.api()).build();
    this.s3Threads = s3Threads();
    this.s3 =
        S3AsyncClient.builder()
            .endpointOverride(endpoints.s3())
            .forcePathStyle(true)
            .region(Region.US_EAST_1)
            .credentialsProvider(StaticCredentialsProvider.create(endpoints.credentials()))
            .httpClientBuilder(
                NettyNioAsyncHttpClient.builder()
                    .connectionTimeout(timeouts.s3())
                    .connectionAcquisitionTimeout(timeouts.s3())
                    .eventLoopGroup(SdkEventLoopGroup.create(s3Threads, NioSocketChannel::new)))
            .build();
    this.catalogue = new Catalogue(http, endpoints.api(), timeouts.api());
    this.files = new FileStore(s3, endpoints.bucket(), timeouts.s3());
    this.vertx = Vertx.vertx(WITHOUT_FILES);
    PgConnectOptions postgres = endpoints.postgres();
    this.archive =
        switch (driver) {
          case VERTX -> new VertxArchive(pool(postgres, timeouts.postgres()), timeouts.postgres());
          case R2DBC -> new R2dbcArchive(postgres, CONNECTIONS, timeouts.postgres());
        };
  }

  private Pool pool(PgConnectOptions postgres, Duration timeout) {
    return PgBuilder.pool()
        .with(
            new PoolOptions()
                .setMaxSize(CONNECTIONS)
                .setConnectionTimeout((int) timeout.toMillis())
                .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS))
        .connectingTo(bounded(postgres, timeout))
        .using(vertx)
        .build();
  }

  /** The server has the same timeout, so that no row is written after this side has failed. */
  private static PgConnectOptions bounded(PgConnectOptions postgres, Duration timeout) {
    return new PgConnectOptions(postgres)
        .addProperty("statement_timeout", Long.toString(timeout.toMillis()));
  }

  /**
   * Creates the SDK's threads here, because the SDK takes two seconds to end threads of its own.
   */
  @SuppressWarnings("deprecation") // the SDK does not support Netty's replacement yet
  private static EventLoopGroup s3Threads() {
    return new NioEventLoopGroup();
  }

  /** Creates clients that use Vert.x for the database. */
  static Clients of(Endpoints endpoints, Timeouts timeouts) {
    return of(endpoints, timeouts, Driver.VERTX);
  }

  /** Creates clients that use the given library for the database. */
  static Clients of(Endpoints endpoints, Timeouts timeouts, Driver driver) {
    return new Clients(endpoints, timeouts, driver);
  }

  S3AsyncClient s3() {
    return s3;
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

  /** Creates an archiver that downloads into a directory. */
  Archiver archiver(Path directory, Consumer<ArchivedPhoto> onArchived) {
    return new Archiver(catalogue, files, archive, directory, onArchived);
  }

  /** Cancels what is running, and ends the threads of the libraries. */
  @Override
  public void close() {
    http.shutdownNow();
    s3.close();
    end(s3Threads, QUIET_PERIOD);
    closeVertx();
    if (archive instanceof R2dbcArchive reactive) {
      reactive.close();
    }
  }

  /**
   * Closes Vert.x. Vert.x says goodbye to PostgreSQL and waits for the answer, which never comes if
   * the network is down. In that case ending its event loops closes the connections.
   */
  private void closeVertx() {
    Future<Void> closed = vertx.close();
    try {
      await(closed.toCompletionStage(), GOODBYE_TIMEOUT);
    } catch (AsyncTimeoutException e) {
      end(((VertxInternal) vertx).nettyEventLoopGroup(), QUIET_PERIOD_OF_VERTX);
      await(closed.toCompletionStage(), CLOSE_TIMEOUT);
    }
  }

  /** Ends event loops, and with them their connections. */
  private static void end(EventLoopGroup threads, Duration quietPeriod) {
    await(
        threads.shutdownGracefully(
            quietPeriod.toMillis(), CLOSE_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS));
  }
}

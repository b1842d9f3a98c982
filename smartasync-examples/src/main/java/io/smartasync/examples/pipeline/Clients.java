package io.smartasync.examples.pipeline;

import static io.smartasync.Async.await;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.smartasync.AsyncTimeoutException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
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

/** The asynchronous libraries, connected to their servers, and what is written on top of them. */
final class Clients implements AutoCloseable {

  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(10);

  private static final Duration FAREWELL_TIME = Duration.ofSeconds(1);

  /** Event loops end after so long without work. */
  private static final Duration QUIET_PERIOD = Duration.ofMillis(100);

  /**
   * Those of Vert.x after longer: when the connections are gone, the rest of its closing goes from
   * one of them to the next, and never ends if one is not there any more.
   */
  private static final Duration QUIET_PERIOD_OF_VERTX = Duration.ofSeconds(1);

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
    this.vertx = Vertx.vertx();
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

  /** The server gives up as well, so that no row arrives after this side has called it failed. */
  private static PgConnectOptions bounded(PgConnectOptions postgres, Duration timeout) {
    return new PgConnectOptions(postgres)
        .addProperty("statement_timeout", Long.toString(timeout.toMillis()));
  }

  /** Threads of its own, because the SDK takes two seconds to end those that it makes itself. */
  @SuppressWarnings("deprecation") // Netty has a newer kind, which the SDK does not know yet
  private static EventLoopGroup s3Threads() {
    return new NioEventLoopGroup();
  }

  /** Clients that ask the database through Vert.x. */
  static Clients of(Endpoints endpoints, Timeouts timeouts) {
    return of(endpoints, timeouts, Driver.VERTX);
  }

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

  /** An archiver into a directory. */
  Archiver archiver(Path directory, Consumer<ArchivedPhoto> onArchived) {
    return new Archiver(catalogue, files, archive, directory, onArchived);
  }

  /** Ends what is under way, and the threads of the libraries. */
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
   * Vert.x takes leave of PostgreSQL and waits for the answer, which does not come where the
   * network is gone: then the end of its event loops ends the connections.
   */
  private void closeVertx() {
    Future<Void> closed = vertx.close();
    try {
      await(closed.toCompletionStage(), FAREWELL_TIME);
    } catch (AsyncTimeoutException e) {
      end(((VertxInternal) vertx).nettyEventLoopGroup(), QUIET_PERIOD_OF_VERTX);
      await(closed.toCompletionStage(), CLOSE_TIMEOUT);
    }
  }

  /** Ends event loops, which closes their connections. */
  private static void end(EventLoopGroup threads, Duration quietPeriod) {
    await(
        threads.shutdownGracefully(
            quietPeriod.toMillis(), CLOSE_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS));
  }
}

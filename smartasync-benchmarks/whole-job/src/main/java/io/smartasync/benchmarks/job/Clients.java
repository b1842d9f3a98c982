package io.smartasync.benchmarks.job;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.smartasync.examples.pipeline.Endpoints;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.SdkEventLoopGroup;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3BaseClientBuilder;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * The libraries of the ways, each opened when a way asks for it. All have the same timeouts and
 * numbers of connections.
 */
final class Clients implements AutoCloseable {

  /** The time for one request. */
  static final Duration TIMEOUT = Duration.ofSeconds(30);

  private static final String STATEMENT_TIMEOUT = "30000";

  private final Endpoints endpoints;
  private final Deque<Runnable> closing = new ArrayDeque<>();

  Clients(Endpoints endpoints) {
    this.endpoints = endpoints;
  }

  URI api() {
    return endpoints.api();
  }

  String bucket() {
    return endpoints.bucket();
  }

  HttpClient http() {
    HttpClient client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    closing.push(client::close);
    return client;
  }

  reactor.netty.http.client.HttpClient reactiveHttp() {
    return reactor.netty.http.client.HttpClient.create()
        .baseUrl(endpoints.api().toString())
        .responseTimeout(TIMEOUT);
  }

  S3Client s3() {
    S3Client client =
        configured(S3Client.builder())
            .httpClientBuilder(Apache5HttpClient.builder().maxConnections(Job.IN_FLIGHT))
            .build();
    closing.push(client::close);
    return client;
  }

  /** Has threads that it ends itself, because the SDK takes two seconds to end its own. */
  S3AsyncClient asynchronousS3() {
    EventLoopGroup threads = eventLoops();
    closing.push(() -> threads.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly());
    S3AsyncClient client =
        configured(S3AsyncClient.builder())
            .httpClientBuilder(
                NettyNioAsyncHttpClient.builder()
                    .maxConcurrency(Job.IN_FLIGHT)
                    .eventLoopGroup(SdkEventLoopGroup.create(threads, NioSocketChannel::new)))
            .build();
    closing.push(client::close);
    return client;
  }

  @SuppressWarnings("deprecation") // the SDK does not support Netty's replacement yet
  private static EventLoopGroup eventLoops() {
    return new NioEventLoopGroup();
  }

  private <B extends S3BaseClientBuilder<B, C> & AwsClientBuilder<B, C>, C> B configured(
      B builder) {
    return builder
        .endpointOverride(endpoints.s3())
        .forcePathStyle(true)
        .region(Region.US_EAST_1)
        .credentialsProvider(StaticCredentialsProvider.create(endpoints.credentials()))
        .overrideConfiguration(configuration -> configuration.apiCallTimeout(TIMEOUT));
  }

  HikariDataSource jdbc() {
    PgConnectOptions postgres = endpoints.postgres();
    HikariConfig configuration = new HikariConfig();
    configuration.setJdbcUrl(
        String.format(
            Locale.ROOT,
            "jdbc:postgresql://%s:%d/%s",
            postgres.getHost(),
            postgres.getPort(),
            postgres.getDatabase()));
    configuration.setUsername(postgres.getUser());
    configuration.setMaximumPoolSize(Job.IN_FLIGHT);
    configuration.setConnectionTimeout(TIMEOUT.toMillis());
    configuration.addDataSourceProperty("options", "-c statement_timeout=" + STATEMENT_TIMEOUT);
    HikariDataSource source = new HikariDataSource(configuration);
    closing.push(source::close);
    return source;
  }

  Pool vertx() {
    Vertx vertx = Vertx.vertx();
    closing.push(() -> vertx.close().await());
    return PgBuilder.pool()
        .with(new PoolOptions().setMaxSize(Job.IN_FLIGHT))
        .connectingTo(
            new PgConnectOptions(endpoints.postgres())
                .addProperty("statement_timeout", STATEMENT_TIMEOUT))
        .using(vertx)
        .build();
  }

  ConnectionPool r2dbc() {
    PgConnectOptions postgres = endpoints.postgres();
    ConnectionPool pool =
        new ConnectionPool(
            ConnectionPoolConfiguration.builder(
                    new PostgresqlConnectionFactory(
                        PostgresqlConnectionConfiguration.builder()
                            .host(postgres.getHost())
                            .port(postgres.getPort())
                            .username(postgres.getUser())
                            .database(postgres.getDatabase())
                            .statementTimeout(TIMEOUT)
                            .build()))
                .maxSize(Job.IN_FLIGHT)
                .build());
    closing.push(() -> pool.close().block());
    return pool;
  }

  ExecutorService threads() {
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    closing.push(threads::close);
    return threads;
  }

  @Override
  public void close() {
    while (!closing.isEmpty()) {
      closing.pop().run();
    }
  }
}

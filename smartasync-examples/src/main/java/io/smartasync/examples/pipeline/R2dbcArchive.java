package io.smartasync.examples.pipeline;

import static io.smartasync.Async.await;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.vertx.pgclient.PgConnectOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.netty.resources.LoopResources;

/** The table of archived photos, using the synchronous twins of code in reactive style. */
public final class R2dbcArchive implements Archive, AutoCloseable {

  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(10);

  /**
   * How long the event loop must be idle before it ends. By then new connections are closed too.
   */
  private static final Duration QUIET_PERIOD = Duration.ofMillis(100);

  private final LoopResources threads;
  private final ConnectionPool pool;
  private final ReactivePhotos photos;

  /**
   * Creates a client of the database.
   *
   * @param postgres how to connect
   * @param connections the maximum number of connections
   * @param timeout the timeout of each request
   */
  public R2dbcArchive(PgConnectOptions postgres, int connections, Duration timeout) {
    this.threads = LoopResources.create("r2dbc", 1, true);
    PostgresqlConnectionConfiguration.Builder options =
        PostgresqlConnectionConfiguration.builder()
            .host(postgres.getHost())
            .port(postgres.getPort())
            .username(postgres.getUser())
            .database(postgres.getDatabase())
            .connectTimeout(timeout)
            // The server has the same timeout: no row is written after this side has failed.
            .statementTimeout(timeout)
            .loopResources(threads);
    this.pool =
        new ConnectionPool(
            ConnectionPoolConfiguration.builder(new PostgresqlConnectionFactory(options.build()))
                .initialSize(0) // otherwise the pool replaces connections while it closes
                .maxSize(connections)
                .build());
    this.photos = new ReactivePhotos(pool, timeout);
  }

  @Override
  public void reset() throws IOException {
    photos.resetBlocking();
  }

  @Override
  public CompletableFuture<@Nullable Void> saveAsync(ArchivedPhoto photo) {
    return photos.save(photo).toFuture();
  }

  @Override
  public List<ArchivedPhoto> photos() throws IOException {
    try (Stream<ArchivedPhoto> rows = photos.allBlocking()) {
      return rows.toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Cancels what is running, closes the connections and ends the threads. */
  @Override
  public void close() {
    try {
      await(pool.disposeLater().toFuture(), CLOSE_TIMEOUT);
    } finally {
      await(threads.disposeLater(QUIET_PERIOD, CLOSE_TIMEOUT).toFuture(), CLOSE_TIMEOUT);
    }
  }
}

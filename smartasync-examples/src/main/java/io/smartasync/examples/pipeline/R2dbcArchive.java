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

/** The table of archived photos, through the doors of what is written in reactive style. */
public final class R2dbcArchive implements Archive, AutoCloseable {

  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(10);

  /** So long without work, and the event loop has closed the connections still being made too. */
  private static final Duration QUIET_PERIOD = Duration.ofMillis(100);

  private final LoopResources threads;
  private final ConnectionPool pool;
  private final ReactivePhotos photos;

  /**
   * A client of the database.
   *
   * @param postgres how to connect
   * @param connections how many connections there may be
   * @param timeout how long a request may take
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
            // The server gives up as well, so that no row arrives after this side calls it failed.
            .statementTimeout(timeout)
            .loopResources(threads);
    this.pool =
        new ConnectionPool(
            ConnectionPoolConfiguration.builder(new PostgresqlConnectionFactory(options.build()))
                .initialSize(0) // or each that is closed is made again, to the end
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

  /** Ends the connections and the threads behind them, whatever is under way. */
  @Override
  public void close() {
    try {
      await(pool.disposeLater().toFuture(), CLOSE_TIMEOUT);
    } finally {
      await(threads.disposeLater(QUIET_PERIOD, CLOSE_TIMEOUT).toFuture(), CLOSE_TIMEOUT);
    }
  }
}

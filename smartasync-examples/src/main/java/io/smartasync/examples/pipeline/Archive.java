package io.smartasync.examples.pipeline;

import static io.smartasync.Async.await;

import io.smartasync.SmartAsync;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.StreamSupport;

/** The table of archived photos, in both styles. Each request to it is bounded in time. */
public final class Archive implements SmartArchive {

  private final Pool pool;
  private final Duration timeout;

  /**
   * A client of the database.
   *
   * @param pool its connections
   * @param timeout how long a request may take
   */
  public Archive(Pool pool, Duration timeout) {
    this.pool = pool;
    this.timeout = timeout;
  }

  /**
   * Creates the table if there is none, and empties it if there is.
   *
   * @throws IOException if the database cannot be reached, refuses, or does not answer in time
   */
  @Override
  @SmartAsync
  public void reset() throws IOException {
    await(
        bounded(
            "empty the archive",
            pool.query(
                    """
                CREATE TABLE IF NOT EXISTS photo (
                  id bigint PRIMARY KEY,
                  title text NOT NULL,
                  file text NOT NULL,
                  bytes bigint NOT NULL,
                  sha256 text NOT NULL);
                TRUNCATE photo
                """)
                .execute()),
        IOException.class);
  }

  /**
   * Saves a row, in place of an older one of the same photo.
   *
   * @param photo the row
   * @return a future that is done when the row is committed; it fails with an {@link IOException}
   *     if the database cannot be reached, refuses, or does not answer in time
   */
  @Override
  @SmartAsync(throwing = IOException.class)
  public CompletableFuture<Void> saveAsync(ArchivedPhoto photo) {
    return bounded(
        "save photo " + photo.id(),
        pool.preparedQuery(
                """
                INSERT INTO photo (id, title, file, bytes, sha256) VALUES ($1, $2, $3, $4, $5)
                ON CONFLICT (id) DO UPDATE SET
                  title = excluded.title, file = excluded.file,
                  bytes = excluded.bytes, sha256 = excluded.sha256
                """)
            .execute(
                Tuple.of(photo.id(), photo.title(), photo.file(), photo.bytes(), photo.sha256()))
            .mapEmpty());
  }

  /**
   * Reads all rows.
   *
   * @return the rows, by number
   * @throws IOException if the database cannot be reached, refuses, or does not answer in time
   */
  @Override
  @SmartAsync
  public List<ArchivedPhoto> photos() throws IOException {
    RowSet<Row> rows =
        await(
            bounded(
                "read the archive",
                pool.query("SELECT id, title, file, bytes, sha256 FROM photo ORDER BY id")
                    .execute()),
            IOException.class);
    return StreamSupport.stream(rows.spliterator(), false).map(Archive::photo).toList();
  }

  private static ArchivedPhoto photo(Row row) {
    return new ArchivedPhoto(
        row.getLong("id"),
        row.getString("title"),
        row.getString("file"),
        row.getLong("bytes"),
        row.getString("sha256"));
  }

  /** The answer, or why there is none. */
  private <T> CompletableFuture<T> bounded(String what, Future<T> answer) {
    return answer
        .timeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
        .recover(failure -> Future.failedFuture(failed(what, failure)))
        .toCompletionStage()
        .toCompletableFuture();
  }

  private IOException failed(String what, Throwable failure) {
    String why =
        failure instanceof TimeoutException ? Failures.late(timeout) : Failures.describe(failure);
    return new IOException("cannot " + what + " in PostgreSQL: " + why, failure);
  }
}

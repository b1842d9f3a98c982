package io.smartasync.examples.pipeline;

import static io.smartasync.Async.await;

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
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The table of archived photos, using the futures of Vert.x. */
public final class VertxArchive implements Archive {

  private final Pool pool;
  private final Duration timeout;

  /**
   * Creates a client of the database.
   *
   * @param pool the connections
   * @param timeout the timeout of each request
   */
  public VertxArchive(Pool pool, Duration timeout) {
    this.pool = pool;
    this.timeout = timeout;
  }

  @Override
  public void reset() throws IOException {
    await(
        bounded("empty the archive", pool.query(PhotoTable.CREATE_AND_EMPTY).execute()),
        IOException.class);
  }

  @Override
  public CompletableFuture<@Nullable Void> saveAsync(ArchivedPhoto photo) {
    return bounded(
        "save photo " + photo.id(),
        pool.preparedQuery(PhotoTable.SAVE)
            .execute(
                Tuple.of(photo.id(), photo.title(), photo.file(), photo.bytes(), photo.sha256()))
            .mapEmpty());
  }

  @Override
  public List<ArchivedPhoto> photos() throws IOException {
    RowSet<Row> rows =
        await(
            bounded("read the archive", pool.query(PhotoTable.READ).execute()), IOException.class);
    return StreamSupport.stream(rows.spliterator(), false).map(VertxArchive::photo).toList();
  }

  private static ArchivedPhoto photo(Row row) {
    return new ArchivedPhoto(
        row.getLong("id"),
        row.getString("title"),
        row.getString("file"),
        row.getLong("bytes"),
        row.getString("sha256"));
  }

  /** Returns the answer, or a failure that names the request. */
  private <T extends @Nullable Object> CompletableFuture<T> bounded(String what, Future<T> answer) {
    return answer
        .timeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
        .recover(failure -> Future.failedFuture(PhotoTable.failed(what, failure, timeout)))
        .toCompletionStage()
        .toCompletableFuture();
  }
}

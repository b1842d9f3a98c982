package io.smartasync.examples.pipeline;

import static io.smartasync.Async.await;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;

/**
 * Another client of the database, which has written the same rows and not committed them. A client
 * that writes one of these rows has to wait.
 */
final class UncommittedRows implements AutoCloseable {

  private final Vertx vertx = Vertx.vertx();
  private final PgConnection connection;

  /**
   * Writes the rows.
   *
   * @param database the database
   * @param count the number of rows, with the photo numbers from 1
   */
  UncommittedRows(PgConnectOptions database, int count) {
    connection = await(PgConnection.connect(vertx, database).toCompletionStage());
    connection.exceptionHandler(lost -> {}); // the server may be killed
    execute("BEGIN");
    execute(
        """
        INSERT INTO photo (id, title, file, bytes, sha256)
        SELECT id, 'of another user', 'none', 0, '' FROM generate_series(1, %d) AS id
        ON CONFLICT (id) DO UPDATE SET title = excluded.title
        """
            .formatted(count));
  }

  /** Waits until the given number of other clients wait for a row. */
  void awaitWaiters(int count) throws InterruptedException {
    while (waiters() != count) {
      Thread.sleep(10);
    }
  }

  private long waiters() {
    return execute("SELECT count(*) FROM pg_locks WHERE NOT granted").iterator().next().getLong(0);
  }

  private RowSet<Row> execute(String sql) {
    return await(connection.query(sql).execute().toCompletionStage());
  }

  /** Rolls the rows back, so that the other clients go on. */
  @Override
  public void close() {
    await(vertx.close().toCompletionStage());
  }
}

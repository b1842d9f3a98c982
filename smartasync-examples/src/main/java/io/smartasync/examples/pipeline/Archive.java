package io.smartasync.examples.pipeline;

import static io.smartasync.Async.await;

import io.smartasync.SmartAsync;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The table of archived photos, in both styles. */
public final class Archive implements SmartArchive {

  private final Pool pool;

  /**
   * A client of the database.
   *
   * @param pool its connections
   */
  public Archive(Pool pool) {
    this.pool = pool;
  }

  /** Creates the table if there is none, and empties it if there is. */
  @Override
  @SmartAsync
  public void reset() {
    await(
        pool.query(
                """
                CREATE TABLE IF NOT EXISTS photo (
                  id bigint PRIMARY KEY,
                  title text NOT NULL,
                  file text NOT NULL,
                  bytes bigint NOT NULL,
                  sha256 text NOT NULL)
                """)
            .execute()
            .toCompletionStage());
    await(pool.query("TRUNCATE photo").execute().toCompletionStage());
  }

  /**
   * Saves a row, in place of an older one of the same photo.
   *
   * @param photo the row
   * @return a future that is done when the row is committed
   */
  @Override
  @SmartAsync(timeout = "30s")
  public CompletableFuture<Void> saveAsync(ArchivedPhoto photo) {
    return pool.preparedQuery(
            """
            INSERT INTO photo (id, title, file, bytes, sha256) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (id) DO UPDATE SET
              title = excluded.title, file = excluded.file,
              bytes = excluded.bytes, sha256 = excluded.sha256
            """)
        .execute(Tuple.of(photo.id(), photo.title(), photo.file(), photo.bytes(), photo.sha256()))
        .<Void>mapEmpty()
        .toCompletionStage()
        .toCompletableFuture();
  }

  /**
   * Reads all rows.
   *
   * @return the rows, by number
   */
  @Override
  @SmartAsync
  public List<ArchivedPhoto> photos() {
    List<ArchivedPhoto> photos = new ArrayList<>();
    for (Row row :
        await(
            pool.query("SELECT id, title, file, bytes, sha256 FROM photo ORDER BY id")
                .execute()
                .toCompletionStage())) {
      photos.add(
          new ArchivedPhoto(
              row.getLong("id"),
              row.getString("title"),
              row.getString("file"),
              row.getLong("bytes"),
              row.getString("sha256")));
    }
    return photos;
  }
}

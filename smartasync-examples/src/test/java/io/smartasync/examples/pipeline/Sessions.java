package io.smartasync.examples.pipeline;

import static io.smartasync.Async.await;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;

/** The sessions of the database. */
final class Sessions {

  private static final String OTHERS =
      """
      SELECT count(*) FROM pg_stat_activity
      WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()
      """;

  private Sessions() {}

  /** Waits until no other client is connected. */
  static void awaitNone(PgConnectOptions database) throws InterruptedException {
    Vertx vertx = Vertx.vertx();
    try {
      PgConnection own = await(PgConnection.connect(vertx, database).toCompletionStage());
      while (count(own) > 0) {
        Thread.sleep(10);
      }
    } finally {
      await(vertx.close().toCompletionStage());
    }
  }

  private static long count(PgConnection connection) {
    return await(connection.query(OTHERS).execute().toCompletionStage())
        .iterator()
        .next()
        .getLong(0);
  }
}

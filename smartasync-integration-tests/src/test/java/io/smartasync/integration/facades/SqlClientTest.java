package io.smartasync.integration.facades;

import static io.smartasync.testing.AsyncAssertions.assertThatAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartasync.BlockingNotAllowedException;
import io.smartasync.SmartAsync;
import io.smartasync.examples.pipeline.Endpoints;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Cursor;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PreparedQuery;
import io.vertx.sqlclient.PreparedStatement;
import io.vertx.sqlclient.Query;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Transaction;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Vert.x's SQL client, whose types return and extend each other. */
@ExtendWith(PipelineServers.class)
@SmartAsync.For(
    value = Pool.class,
    follow = {
      SqlClient.class,
      SqlConnection.class,
      Query.class,
      PreparedQuery.class,
      PreparedStatement.class,
      Cursor.class,
      Transaction.class
    })
class SqlClientTest {

  private final Vertx vertx = Vertx.vertx();

  @SuppressWarnings("NullAway.Init") // before each
  private SmartPool pool;

  @BeforeEach
  void connect(Endpoints endpoints) {
    pool = SmartPool.of(PgBuilder.pool().connectingTo(endpoints.postgres()).using(vertx).build());
    pool.query("DROP TABLE IF EXISTS vertx_users").execute();
    pool.query("CREATE TABLE vertx_users (id INT PRIMARY KEY, name TEXT NOT NULL)").execute();
  }

  @AfterEach
  void close() {
    pool.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  /** Accepts a pool or a connection. */
  private static List<String> names(SmartSqlClient client) {
    return client
        .query("SELECT name FROM vertx_users ORDER BY id")
        .mapping(row -> row.getString("name"))
        .execute()
        .stream()
        .toList();
  }

  @Test
  void isSynchronousFromEndToEnd() {
    int inserted =
        pool.preparedQuery("INSERT INTO vertx_users VALUES ($1, $2)")
            .executeBatch(List.of(Tuple.of(1, "Ada"), Tuple.of(2, "Grace")))
            .rowCount();
    assertThat(inserted).isEqualTo(1); // the count of the first statement in the batch

    assertThat(names(pool)).containsExactly("Ada", "Grace");
    String joined =
        pool.preparedQuery("SELECT name FROM vertx_users WHERE id > $1")
            .collecting(Collectors.mapping(row -> row.getString(0), Collectors.joining()))
            .execute(Tuple.of(1))
            .value();
    assertThat(joined).isEqualTo("Grace");
  }

  @Test
  void transactionsAreSteps() {
    try (SmartSqlConnection connection = pool.getConnection()) {
      assertThat(connection.transaction()).isNull();
      SmartTransaction transaction = connection.begin();
      connection.query("INSERT INTO vertx_users VALUES (3, 'Mary')").execute();
      assertThat(connection.transaction()).isEqualTo(transaction);
      assertThat(names(connection)).containsExactly("Mary");
      transaction.rollback();
      assertThat(names(connection)).isEmpty();
    }
  }

  @Test
  void cursorsAreRead() {
    pool.query("INSERT INTO vertx_users SELECT i, 'user ' || i FROM generate_series(1, 10) i")
        .execute();
    List<Integer> sizes = new ArrayList<>();
    try (SmartSqlConnection connection = pool.getConnection()) {
      SmartTransaction transaction = connection.begin();
      try (SmartPreparedStatement statement = connection.prepare("SELECT * FROM vertx_users");
          SmartCursor cursor = statement.cursor()) {
        do {
          RowSet<Row> rows = cursor.read(4);
          sizes.add(rows.size());
        } while (cursor.hasMore());
      }
      transaction.commit();
    }
    assertThat(sizes).containsExactly(4, 4, 2);
  }

  @Test
  void failsWithTheExceptionItself() {
    assertThatThrownBy(() -> pool.query("SELECT nothing FROM nowhere").execute())
        .isInstanceOf(PgException.class)
        .hasMessageContaining("nowhere");
  }

  @Test
  void isRefusedOnItsEventLoop() {
    CompletableFuture<List<String>> names = new CompletableFuture<>();
    vertx.runOnContext(unused -> names.completeAsync(() -> names(pool), Runnable::run));
    assertThatAsync(names)
        .failsWith(BlockingNotAllowedException.class)
        .hasMessageContaining("SmartQuery.execute");
  }
}

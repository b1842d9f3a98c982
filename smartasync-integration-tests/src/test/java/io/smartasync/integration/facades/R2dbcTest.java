package io.smartasync.integration.facades;

import static io.smartasync.testing.AsyncAssertions.assertThatAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.spi.R2dbcBadGrammarException;
import io.r2dbc.spi.R2dbcDataIntegrityViolationException;
import io.r2dbc.spi.ValidationDepth;
import io.smartasync.BlockingNotAllowedException;
import io.smartasync.examples.pipeline.Endpoints;
import io.vertx.pgclient.PgConnectOptions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** R2DBC with PostgreSQL's driver; every operation is a publisher. */
@ExtendWith(PipelineServers.class)
class R2dbcTest {

  @SuppressWarnings("NullAway.Init") // before each
  private SmartConnection connection;

  @BeforeEach
  void connect(Endpoints endpoints) {
    PgConnectOptions postgres = endpoints.postgres();
    SmartConnectionFactory factory =
        SmartConnectionFactory.of(
            new PostgresqlConnectionFactory(
                PostgresqlConnectionConfiguration.builder()
                    .host(postgres.getHost())
                    .port(postgres.getPort())
                    .username(postgres.getUser())
                    .password("none")
                    .database(postgres.getDatabase())
                    .build()));
    assertThat(factory.getMetadata().getName()).isEqualTo("PostgreSQL");
    connection = factory.create();
    update("DROP TABLE IF EXISTS r2dbc_users");
    update("CREATE TABLE r2dbc_users (id INT PRIMARY KEY, name TEXT NOT NULL)");
  }

  @AfterEach
  void close() {
    connection.close();
  }

  private void update(String sql) {
    try (Stream<SmartResult> results = connection.createStatement(sql).execute()) {
      results.flatMap(result -> result.map(row -> "a row")).forEach(row -> {});
    }
  }

  private long insert(int id, String name) {
    try (Stream<SmartResult> results =
        connection
            .createStatement("INSERT INTO r2dbc_users VALUES ($1, $2)")
            .bind("$1", id)
            .bind(1, name)
            .execute()) {
      return results.mapToLong(SmartResult::getRowsUpdated).sum();
    }
  }

  private List<String> names() {
    try (Stream<SmartResult> results =
        connection.createStatement("SELECT name FROM r2dbc_users ORDER BY id").execute()) {
      return results
          .flatMap(result -> result.map((row, metadata) -> "" + row.get("name", String.class)))
          .toList();
    }
  }

  @Test
  void isSynchronousFromEndToEnd() {
    assertThat(connection.validate(ValidationDepth.REMOTE)).isTrue();
    assertThat(insert(1, "Ada")).isOne();
    assertThat(insert(2, "Grace")).isOne();
    assertThat(names()).containsExactly("Ada", "Grace");
    try (Stream<SmartResult> results =
        connection
            .createBatch()
            .add("DELETE FROM r2dbc_users WHERE id = 1")
            .add("DELETE FROM r2dbc_users WHERE id > 1")
            .execute()) {
      assertThat(results.map(SmartResult::getRowsUpdated)).containsExactly(1L, 1L);
    }
  }

  @Test
  void transactionsAreSteps() {
    connection.beginTransaction();
    assertThat(connection.isAutoCommit()).isFalse();
    insert(3, "Mary");
    connection.createSavepoint("before");
    insert(4, "Barbara");
    connection.rollbackTransactionToSavepoint("before");
    connection.commitTransaction();
    assertThat(names()).containsExactly("Mary");
  }

  @Test
  void manyRowsAreReadOneByOne() {
    update("INSERT INTO r2dbc_users SELECT i, 'user ' || i FROM generate_series(1, 2000) i");
    assertThat(names()).hasSize(2000).last().isEqualTo("user 2000");
    try (Stream<SmartResult> results =
        connection.createStatement("SELECT id FROM r2dbc_users").fetchSize(10).execute()) {
      Stream<Integer> ids = results.flatMap(result -> result.map(row -> row.get(0, Integer.class)));
      assertThat(ids.limit(3)).containsExactly(1, 2, 3);
    }
    assertThat(insert(2001, "one more")).isOne();
  }

  @Test
  void failsWithTheExceptionItself() {
    assertThatThrownBy(() -> update("SELEKT")).isInstanceOf(R2dbcBadGrammarException.class);
    insert(5, "Joan");
    assertThatThrownBy(() -> insert(5, "Joan"))
        .isInstanceOf(R2dbcDataIntegrityViolationException.class);
    assertThat(names()).containsExactly("Joan");
  }

  @Test
  void isRefusedWhereReactorMustNotWait() {
    assertThatAsync(Mono.fromCallable(this::names).subscribeOn(Schedulers.parallel()).toFuture())
        .failsWith(BlockingNotAllowedException.class)
        .hasMessageContaining("SmartStatement.execute");
  }
}

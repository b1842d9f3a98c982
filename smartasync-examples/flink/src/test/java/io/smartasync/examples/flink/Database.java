package io.smartasync.examples.flink;

import io.smartasync.examples.pipeline.ArchiverSettings;
import io.smartasync.examples.pipeline.Endpoints;
import io.smartasync.examples.pipeline.OpenArchiver;
import io.vertx.pgclient.PgConnectOptions;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The table of archived photos as another client sees it, through JDBC. */
final class Database {

  private final PgConnectOptions options;

  private Database(PgConnectOptions options) {
    this.options = options;
  }

  /** Empties the table, and records each row that is inserted or replaced from now on. */
  static Database empty(ArchiverSettings settings) throws IOException, SQLException {
    try (OpenArchiver archiver = settings.open()) {
      archiver.archive().reset();
    }
    Database database = new Database(Endpoints.parse(settings.servers()).postgres());
    database.execute(
        """
        DROP TABLE IF EXISTS saved;
        DROP SEQUENCE IF EXISTS failures;
        DROP TRIGGER IF EXISTS fail ON photo;
        DROP TABLE IF EXISTS delay;
        CREATE TABLE saved (id bigint NOT NULL);
        CREATE TABLE delay (seconds double precision NOT NULL);
        INSERT INTO delay VALUES (0);
        CREATE OR REPLACE FUNCTION record_save() RETURNS trigger LANGUAGE plpgsql AS $$
          BEGIN
            PERFORM pg_sleep(seconds) FROM delay;
            INSERT INTO saved VALUES (NEW.id);
            RETURN NEW;
          END $$;
        CREATE OR REPLACE TRIGGER record_save AFTER INSERT OR UPDATE ON photo
          FOR EACH ROW EXECUTE FUNCTION record_save()
        """);
    return database;
  }

  /** Makes the next attempts to save a photo fail. */
  void fail(long id, int attempts) throws SQLException {
    execute(
        """
        CREATE SEQUENCE failures;
        CREATE OR REPLACE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$
          BEGIN
            IF NEW.id = %d AND nextval('failures') <= %d THEN
              RAISE EXCEPTION 'the disk of the database is full';
            END IF;
            RETURN NEW;
          END $$;
        CREATE TRIGGER fail BEFORE INSERT ON photo FOR EACH ROW EXECUTE FUNCTION fail()
        """
            .formatted(id, attempts));
  }

  /** Makes each save take that time. */
  void delaySaves(Duration time) throws SQLException {
    execute("UPDATE delay SET seconds = " + time.toMillis() / 1000.0);
  }

  /** Returns how many attempts to save the photo were made. */
  List<Long> attempts() throws SQLException {
    return numbers("SELECT last_value FROM failures");
  }

  /** Makes other clients wait that save this photo, until the lock is released. */
  Lock lock(long id) throws SQLException {
    Connection connection = connect();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("INSERT INTO photo VALUES (" + id + ", 'lock', 'lock', 0, 'lock')");
    }
    return new Lock(connection);
  }

  /** Returns the numbers of the photos that have a row. */
  List<Long> rows() throws SQLException {
    return numbers("SELECT id FROM photo ORDER BY id");
  }

  /** Returns the numbers of the photos whose rows were saved, one for each time. */
  List<Long> saves() throws SQLException {
    return numbers("SELECT id FROM saved ORDER BY id");
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private List<Long> numbers(String query) throws SQLException {
    List<Long> numbers = new ArrayList<>();
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        numbers.add(rows.getLong(1));
      }
    }
    return numbers;
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://%s:%d/%s"
            .formatted(options.getHost(), options.getPort(), options.getDatabase()),
        options.getUser(),
        "");
  }

  /** An uncommitted row. */
  record Lock(Connection connection) {

    void release() throws SQLException {
      connection.rollback();
      connection.close();
    }
  }
}

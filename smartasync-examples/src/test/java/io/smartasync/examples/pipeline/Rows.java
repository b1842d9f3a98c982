package io.smartasync.examples.pipeline;

import io.vertx.pgclient.PgConnectOptions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The table of archived photos as another client sees it, through JDBC. */
final class Rows {

  private Rows() {}

  /** Creates the table, or empties it if it exists. */
  static void empty(PgConnectOptions database) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute(PhotoTable.CREATE_AND_EMPTY);
    }
  }

  /** Makes the database record each row that is inserted or replaced from now on. */
  static void recordSaves(PgConnectOptions database) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          CREATE TABLE saved (id bigint NOT NULL);
          CREATE FUNCTION record_save() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
              INSERT INTO saved VALUES (NEW.id);
              RETURN NEW;
            END $$;
          CREATE TRIGGER record_save AFTER INSERT OR UPDATE ON photo
            FOR EACH ROW EXECUTE FUNCTION record_save()
          """);
    }
  }

  /** Returns the numbers of the photos whose rows were recorded, one for each time. */
  static List<Long> saves(PgConnectOptions database) throws SQLException {
    return ids(database, "SELECT id FROM saved ORDER BY id");
  }

  /** Returns the numbers of the photos in the table. */
  static List<Long> ids(PgConnectOptions database) throws SQLException {
    return ids(database, PhotoTable.READ);
  }

  private static List<Long> ids(PgConnectOptions database, String query) throws SQLException {
    List<Long> ids = new ArrayList<>();
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        ids.add(rows.getLong("id"));
      }
    }
    return ids;
  }

  private static Connection connect(PgConnectOptions database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://%s:%d/%s"
            .formatted(database.getHost(), database.getPort(), database.getDatabase()),
        database.getUser(),
        "");
  }
}

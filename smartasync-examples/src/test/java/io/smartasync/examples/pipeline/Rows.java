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

  /** Returns the numbers of the photos in the table. */
  static List<Long> ids(PgConnectOptions database) throws SQLException {
    List<Long> ids = new ArrayList<>();
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(PhotoTable.READ)) {
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

package io.smartasync.examples.vertx;

import io.smartasync.SmartAsync;
import io.vertx.core.Future;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** Accounts in a database. The methods are plain JDBC; their twins return futures of Vert.x. */
public class Accounts implements SmartAccounts {

  private final String url;

  /**
   * Uses the database at a JDBC URL. Each call opens a connection; a larger program has a pool,
   * whose size limits how many calls run at the same time.
   */
  public Accounts(String url) {
    this.url = url;
  }

  /** Creates the table if it does not exist. */
  public void createTable() throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE IF NOT EXISTS account (owner text PRIMARY KEY, balance bigint NOT NULL)");
    }
  }

  @Override
  @SmartAsync(as = Future.class)
  public long deposit(String owner, long amount) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        PreparedStatement statement =
            connection.prepareStatement(
                "INSERT INTO account VALUES (?, ?) ON CONFLICT (owner)"
                    + " DO UPDATE SET balance = account.balance + excluded.balance"
                    + " RETURNING balance")) {
      statement.setString(1, owner);
      statement.setLong(2, amount);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  @Override
  @SmartAsync(as = Future.class)
  public Optional<Long> balance(String owner) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        PreparedStatement statement =
            connection.prepareStatement("SELECT balance FROM account WHERE owner = ?")) {
      statement.setString(1, owner);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
      }
    }
  }
}

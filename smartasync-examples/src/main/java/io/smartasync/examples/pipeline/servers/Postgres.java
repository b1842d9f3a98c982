package io.smartasync.examples.pipeline.servers;

import io.vertx.pgclient.PgConnectOptions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** A PostgreSQL of its own, on loopback. */
final class Postgres implements Closeable {

  private static final Duration MOST_START_TIME = Duration.ofMinutes(1);

  private final EmbeddedPostgres server;

  /**
   * Starts it.
   *
   * @param directory where its data are, or an empty one
   */
  Postgres(Path directory) throws IOException {
    EmbeddedPostgres.Builder options =
        EmbeddedPostgres.builder()
            .setDataDirectory(directory)
            .setCleanDataDirectory(false)
            .setPGStartupWait(MOST_START_TIME)
            // What is committed stays so when the server is killed, as with any database.
            .setServerConfig("synchronous_commit", "on")
            // Whoever starts it stops it: a hook would, in the midst of the work.
            .setRegisterShutdownHook(false);
    if (!System.getProperty("os.name").startsWith("Windows")) { // it cannot tell there
      // A client that goes away takes along what it asked for, even where that waits for a lock.
      options.setServerConfig("client_connection_check_interval", "100ms");
    }
    try {
      this.server = options.start();
    } catch (RuntimeException e) {
      throw new IOException("PostgreSQL does not start: " + e.getMessage(), e);
    }
  }

  PgConnectOptions connectOptions() {
    return new PgConnectOptions()
        .setHost("127.0.0.1")
        .setPort(server.getPort())
        .setUser("postgres")
        .setDatabase("postgres");
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}

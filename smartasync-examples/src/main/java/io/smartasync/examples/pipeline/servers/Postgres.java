package io.smartasync.examples.pipeline.servers;

import io.vertx.pgclient.PgConnectOptions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;

/** A PostgreSQL of its own, on loopback, with its data in a temporary directory. */
final class Postgres implements Closeable {

  private final EmbeddedPostgres server;

  Postgres() throws IOException {
    this.server = EmbeddedPostgres.builder().start();
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

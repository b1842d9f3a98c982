package io.smartasync.examples.pipeline.servers;

import io.vertx.pgclient.PgConnectOptions;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A PostgreSQL server of this process, on loopback. */
final class Postgres implements Closeable {

  /** The space that an empty database needs, with room for its log. */
  static final long BYTES = 64L * 1024 * 1024;

  private static final String HOST = "127.0.0.1";
  private static final String USER = "postgres";
  private static final String SECONDS_TO_START = "60";
  private static final String SECONDS_TO_STOP = "30";
  private static final int PORTS_TO_TRY = 5;

  /** PostgreSQL has no setting that makes it choose a free port. */
  private static final String PORT_IS_TAKEN = "could not bind";

  private static final Pattern REASON = Pattern.compile("(?m)(?:error|FATAL|PANIC): +(.*)$");

  private final PostgresPrograms programs;
  private final Path data;
  private final Path log;
  private int port;

  private Postgres(PostgresPrograms programs, Path data) {
    this.programs = programs;
    this.data = data;
    this.log = data.resolve("server.log");
  }

  /**
   * Starts a server.
   *
   * @param programs the programs of PostgreSQL
   * @param data the directory of its data, or an empty directory
   * @throws IOException if the server does not start, or the calling thread is interrupted
   */
  static Postgres start(PostgresPrograms programs, Path data) throws IOException {
    Postgres server = new Postgres(programs, data);
    boolean isStarted = false;
    try {
      if (!Files.exists(data.resolve("PG_VERSION"))) {
        server.createDatabase();
      }
      server.startOnFreePort();
      isStarted = true;
      return server;
    } finally {
      if (!isStarted) {
        server.close();
      }
    }
  }

  private void createDatabase() throws IOException {
    Command.Result result =
        programs.run(
            "initdb",
            "--pgdata=" + data,
            "--username=" + USER,
            "--auth=trust",
            "--encoding=UTF8",
            "--locale=C",
            "--wal-segsize=1",
            "--no-sync",
            "--no-instructions");
    if (result.exitCode() != 0) {
      throw failure(result.output());
    }
    Files.writeString(data.resolve("postgresql.auto.conf"), String.join("\n", settings()) + "\n");
  }

  private static List<String> settings() {
    return List.of(
        "listen_addresses = '" + HOST + "'",
        "unix_socket_directories = ''",
        // Committed rows survive if the server is killed, as with any database; if the machine
        // crashes, the directory is useless anyway.
        "fsync = off",
        "synchronous_commit = on",
        // If a client disconnects, its statement ends, even one that waits for a lock. PostgreSQL
        // cannot notice that on Windows.
        isWindows() ? "" : "client_connection_check_interval = '100ms'");
  }

  private static boolean isWindows() {
    return System.getProperty("os.name").startsWith("Windows");
  }

  private void startOnFreePort() throws IOException {
    for (int left = PORTS_TO_TRY; ; left--) {
      Files.deleteIfExists(log);
      port = freePort();
      Command.Result result =
          programs.run(
              "pg_ctl",
              "start",
              "--pgdata=" + data,
              "--log=" + log,
              "--options=-p " + port,
              "--wait",
              "--timeout=" + SECONDS_TO_START);
      if (result.exitCode() == 0) {
        return;
      }
      String messages = Files.exists(log) ? Files.readString(log) : "";
      if (left == 1 || !messages.contains(PORT_IS_TAKEN)) {
        throw failure(messages.isBlank() ? result.output() : messages);
      }
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private IOException failure(String output) {
    Matcher reason = REASON.matcher(output);
    return new IOException(
        "cannot start PostgreSQL in "
            + data
            + ": "
            + (reason.find() ? reason.group(1) : output.strip().lines().findFirst().orElse("")));
  }

  PgConnectOptions connectOptions() {
    return new PgConnectOptions().setHost(HOST).setPort(port).setUser(USER).setDatabase("postgres");
  }

  /** Stops the server, also if the calling thread is interrupted. */
  @Override
  public void close() throws IOException {
    boolean isInterrupted = Thread.interrupted();
    try {
      if (!Files.exists(data.resolve("postmaster.pid")) || !stop()) {
        PostgresProcesses.end(data);
      }
    } finally {
      if (isInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private boolean stop() {
    try {
      Command.Result result =
          programs.run(
              "pg_ctl",
              "stop",
              "--pgdata=" + data,
              "--mode=fast",
              "--wait",
              "--timeout=" + SECONDS_TO_STOP);
      return result.exitCode() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}

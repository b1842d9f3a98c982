package io.smartasync.examples.pipeline.servers;

import io.vertx.pgclient.PgConnectOptions;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A real PostgreSQL that can be killed, and started again with the data on its disk. */
public final class MortalPostgres implements Closeable {

  private final PostgresPrograms programs;
  private final Path directory;
  private Postgres server;

  /**
   * Starts the server.
   *
   * @param directory an empty directory for its data
   */
  public MortalPostgres(Path directory) throws IOException {
    this.programs = PostgresPrograms.in(Path.of(System.getProperty("pipeline.programs")));
    this.directory = directory;
    this.server = Postgres.start(programs, directory);
  }

  public PgConnectOptions connectOptions() {
    return server.connectOptions();
  }

  /** Kills all processes of the server at once, like a loss of power. */
  public void kill() throws IOException, InterruptedException {
    long pid = Long.parseLong(Files.readAllLines(directory.resolve("postmaster.pid")).getFirst());
    ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
    List<ProcessHandle> all =
        Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    for (ProcessHandle process : all) {
      while (process.isAlive()) {
        Thread.sleep(10);
      }
    }
  }

  /** Starts the server again, at another address. */
  public void restart() throws IOException {
    server.close();
    server = Postgres.start(programs, directory);
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}

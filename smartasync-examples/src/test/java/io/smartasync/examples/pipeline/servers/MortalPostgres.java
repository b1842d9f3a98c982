package io.smartasync.examples.pipeline.servers;

import io.vertx.pgclient.PgConnectOptions;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A real PostgreSQL that can be killed, and started again on what it had on disk. */
public final class MortalPostgres implements Closeable {

  private final Path directory;
  private Postgres server;

  /**
   * Starts it.
   *
   * @param directory an empty one, for its data
   */
  public MortalPostgres(Path directory) throws IOException {
    this.directory = directory;
    this.server = new Postgres(directory);
  }

  public PgConnectOptions connectOptions() {
    return server.connectOptions();
  }

  /** Kills all its processes at once, as a loss of power would. */
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

  /** Starts it again, at another address. */
  public void restart() throws IOException {
    server.close();
    server = new Postgres(directory);
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}

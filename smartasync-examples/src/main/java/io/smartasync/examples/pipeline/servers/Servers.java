package io.smartasync.examples.pipeline.servers;

import io.smartasync.examples.pipeline.Endpoints;
import io.smartasync.examples.pipeline.Photo;
import io.smartasync.examples.pipeline.WorkDirectory;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The servers that the pipeline uses, started and stopped together. Starting and closing are two
 * steps, so that starting can be interrupted and closing is not.
 */
public final class Servers implements Closeable {

  private static final String BUCKET = "photos";
  private static final String POSTGRES = "postgres";

  private final int photoCount;
  private final Photos photos;
  private final Duration apiLatency;
  private final Deque<Closeable> started = new ArrayDeque<>();

  private @Nullable Running running;

  /**
   * Creates servers that have not been started.
   *
   * @param photoCount the number of photos
   * @param mostBytes the size below which the photos' files stay
   * @param apiLatency the time that the REST API takes to answer
   */
  public Servers(int photoCount, int mostBytes, Duration apiLatency) {
    this.photoCount = photoCount;
    this.photos = new Photos(mostBytes);
    this.apiLatency = apiLatency;
  }

  /**
   * Starts the servers, in a directory of their own among the temporary files. First stops the
   * servers and removes the directories of earlier processes that were killed.
   *
   * @param copies how many copies of all files the clients will store on the same disk
   * @throws IOException if a server does not start, the disk is too small, or the calling thread is
   *     interrupted; {@link #close()} then stops the servers that have been started
   */
  public void start(int copies) throws IOException {
    WorkDirectory directory = opened(WorkDirectory.create());
    directory.removeAbandoned(abandoned -> PostgresProcesses.end(abandoned.resolve(POSTGRES)));
    long bytes = photos.totalBytes(photoCount);
    DiskSpace.require(directory.parent(), Postgres.BYTES + bytes * (1 + copies));
    PostgresPrograms programs = PostgresPrograms.in(programFolder(directory));
    List<Photo> records = photos.first(photoCount);
    S3Endpoint s3 = opened(new S3Endpoint(directory.path()));
    Path bucket = directory.subdirectory(BUCKET);
    for (Photo photo : records) {
      write(bucket.resolve(photo.key()), photos.bytes(photo.id()));
    }
    ApiServer api = opened(new ApiServer(records, apiLatency));
    Postgres postgres = opened(Postgres.start(programs, directory.subdirectory(POSTGRES)));
    running = new Running(bucket, api, s3, postgres);
  }

  /** The build sets the property, so that the programs are unpacked only once. */
  private static Path programFolder(WorkDirectory directory) {
    String folder = System.getProperty("pipeline.programs");
    return folder == null ? directory.path().resolve("programs") : Path.of(folder);
  }

  private static void write(Path file, byte[] content) throws IOException {
    try {
      Files.write(file, content);
    } catch (FileSystemException e) {
      throw e; // it names the file
    } catch (IOException e) {
      throw new IOException("cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  private <T extends Closeable> T opened(T server) {
    started.push(server);
    return server;
  }

  /**
   * Returns what a client needs to connect.
   *
   * @return the addresses and credentials
   * @throws IllegalStateException if the servers have not been started
   */
  public Endpoints endpoints() {
    Running servers = running();
    return new Endpoints(
        servers.api.address(),
        servers.s3.address(),
        S3Endpoint.CREDENTIALS,
        BUCKET,
        servers.postgres.connectOptions());
  }

  /**
   * Returns the directory of the bucket's files, for tests that damage them.
   *
   * @return the directory
   * @throws IllegalStateException if the servers have not been started
   */
  public Path bucketDirectory() {
    return running().bucket;
  }

  private Running running() {
    Running servers = running;
    if (servers == null) {
      throw new IllegalStateException("the servers have not been started");
    }
    return servers;
  }

  /** Stops the servers, the last started first, and removes their files. */
  @Override
  public void close() throws IOException {
    Throwable failure = null;
    while (!started.isEmpty()) {
      try {
        started.pop().close();
      } catch (IOException | RuntimeException | Error e) {
        // A failure to stop one server must not keep the others running.
        if (failure == null) {
          failure = e;
        } else {
          failure.addSuppressed(e);
        }
      }
    }
    if (failure != null) {
      throw new IOException("cannot stop the servers: " + failure.getMessage(), failure);
    }
  }

  /** The servers that run. */
  private record Running(Path bucket, ApiServer api, S3Endpoint s3, Postgres postgres) {}
}

package io.smartasync.examples.pipeline.servers;

import io.smartasync.examples.pipeline.Endpoints;
import io.smartasync.examples.pipeline.Photo;
import io.smartasync.examples.pipeline.WorkDirectory;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** All that the pipeline talks to, started and stopped together. */
public final class Servers implements Closeable {

  private static final String BUCKET = "photos";

  private final Deque<Closeable> started = new ArrayDeque<>();
  private final Path bucketDirectory;
  private final ApiServer api;
  private final S3Endpoint s3;
  private final Postgres postgres;

  private Servers(int photoCount, int mostBytes, Duration apiLatency) throws IOException {
    try {
      WorkDirectory directory = opened(WorkDirectory.create());
      Photos made = new Photos(mostBytes);
      List<Photo> photos = made.first(photoCount);
      this.s3 = opened(new S3Endpoint(directory.path()));
      this.bucketDirectory = directory.subdirectory(BUCKET);
      for (Photo photo : photos) {
        Files.write(bucketDirectory.resolve(photo.key()), made.bytes(photo.id()));
      }
      this.api = opened(new ApiServer(photos, apiLatency));
      this.postgres = opened(new Postgres(directory.subdirectory("postgres")));
    } catch (Throwable e) {
      try {
        close();
      } catch (IOException whileClosing) {
        e.addSuppressed(whileClosing);
      }
      throw e;
    }
  }

  /**
   * Starts the servers.
   *
   * @param photoCount how many photos they have
   * @param mostBytes the size that the photos' files stay below
   * @param apiLatency how long the REST API takes to answer
   * @return the servers, to be closed
   * @throws IOException if one of them does not start
   */
  public static Servers start(int photoCount, int mostBytes, Duration apiLatency)
      throws IOException {
    return new Servers(photoCount, mostBytes, apiLatency);
  }

  private <T extends Closeable> T opened(T server) {
    started.push(server);
    return server;
  }

  /**
   * Where the servers are.
   *
   * @return all that a client has to know
   */
  public Endpoints endpoints() {
    return new Endpoints(
        api.address(), s3.address(), S3Endpoint.CREDENTIALS, BUCKET, postgres.connectOptions());
  }

  /**
   * Where the bucket's files are, for tests that damage them.
   *
   * @return the directory
   */
  public Path bucketDirectory() {
    return bucketDirectory;
  }

  /** Stops the servers, the last started first, and removes their files. */
  @Override
  public void close() throws IOException {
    IOException failure = null;
    while (!started.isEmpty()) {
      try {
        started.pop().close();
      } catch (IOException e) {
        if (failure == null) {
          failure = e;
        } else {
          failure.addSuppressed(e);
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}

package io.smartasync.examples.pipeline.servers;

import io.smartasync.examples.pipeline.Photo;
import io.smartasync.examples.pipeline.WorkDirectory;
import io.vertx.pgclient.PgConnectOptions;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that the pipeline talks to, started and stopped together. */
public final class Servers implements Closeable {

  private static final String BUCKET = "photos";

  private final Deque<Closeable> started = new ArrayDeque<>();
  private final Path bucketDirectory;
  private final ApiServer api;
  private final S3Endpoint s3;
  private final Postgres postgres;

  private Servers(int photoCount, Duration apiLatency) throws IOException {
    try {
      WorkDirectory directory = opened(WorkDirectory.create());
      List<Photo> photos = Photos.first(photoCount);
      this.s3 = opened(new S3Endpoint(directory.path()));
      this.bucketDirectory = directory.subdirectory(BUCKET);
      for (Photo photo : photos) {
        Files.write(bucketDirectory.resolve(photo.key()), Photos.bytes(photo.id()));
      }
      this.api = opened(new ApiServer(photos, apiLatency));
      this.postgres = opened(new Postgres());
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
   * @param apiLatency how long the REST API takes to answer
   * @return the servers, to be closed
   * @throws IOException if one of them does not start
   */
  public static Servers start(int photoCount, Duration apiLatency) throws IOException {
    return new Servers(photoCount, apiLatency);
  }

  private <T extends Closeable> T opened(T server) {
    started.push(server);
    return server;
  }

  /**
   * The REST API.
   *
   * @return where it is
   */
  public URI api() {
    return api.address();
  }

  /**
   * The S3 endpoint.
   *
   * @return where it is
   */
  public URI s3() {
    return s3.address();
  }

  /**
   * The user of the S3 endpoint.
   *
   * @return the access key
   */
  public String s3AccessKey() {
    return S3Endpoint.ACCESS_KEY;
  }

  /**
   * The password of the S3 endpoint.
   *
   * @return the secret key
   */
  public String s3SecretKey() {
    return S3Endpoint.SECRET_KEY;
  }

  /**
   * The bucket with the photos' files.
   *
   * @return its name
   */
  public String bucket() {
    return BUCKET;
  }

  /**
   * Where the bucket's files are, for tests that damage them.
   *
   * @return the directory
   */
  Path bucketDirectory() {
    return bucketDirectory;
  }

  /**
   * The database.
   *
   * @return how to connect
   */
  public PgConnectOptions postgres() {
    return postgres.connectOptions();
  }

  /** Stops the servers, the last started first, and removes their files. */
  @Override
  public void close() throws IOException {
    @Nullable IOException failure = null;
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

package io.smartasync.examples.pipeline;

import static io.smartasync.Async.await;

import io.smartasync.AsyncTimeoutException;
import io.smartasync.SmartAsync;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** The bucket with the photos' files, in direct style. */
public final class FileStore implements SmartFileStore {

  private final S3AsyncClient s3;
  private final String bucket;
  private final Duration timeout;

  /**
   * Creates a client of a bucket.
   *
   * @param s3 the S3 client
   * @param bucket the bucket's name
   * @param timeout the timeout of each download
   */
  public FileStore(S3AsyncClient s3, String bucket, Duration timeout) {
    this.s3 = s3;
    this.bucket = bucket;
    this.timeout = timeout;
  }

  /**
   * Streams a file to disk. The target appears only when the file is complete and its SHA-256 is
   * right. If the download fails, it leaves no file behind.
   *
   * @param key the key of the file in the bucket
   * @param sha256 the expected SHA-256 of the file, in hexadecimal digits
   * @param target the file to write; replaced if it exists
   * @return the size of the file in bytes
   * @throws IOException if the file is not in the bucket, has another SHA-256, does not arrive in
   *     time, or cannot be read or written
   */
  @Override
  @SmartAsync
  public long download(String key, String sha256, Path target) throws IOException {
    Path part = Files.createTempFile(target.getParent(), target.getFileName().toString(), ".part");
    try {
      Download download = download(key, part);
      if (!download.sha256().equals(sha256)) {
        throw new IOException(
            "%s in S3 has SHA-256 %s instead of %s".formatted(key, download.sha256(), sha256));
      }
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      return download.bytes();
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private Download download(String key, Path file) throws IOException {
    GetObjectRequest request = GetObjectRequest.builder().bucket(bucket).key(key).build();
    FileSink<GetObjectResponse> sink = new FileSink<>(file);
    try (sink) {
      return await(s3.getObject(request, sink), timeout, IOException.class);
    } catch (AsyncTimeoutException | SdkException | IOException e) {
      IOException disk = sink.diskFailure();
      throw disk == null
          ? new IOException("cannot download " + key + " from S3: " + Failures.describe(e), e)
          : new IOException("cannot write " + file + ": " + Failures.describe(disk), e);
    }
  }
}

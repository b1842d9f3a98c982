package io.smartasync.examples.pipeline.servers;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;

/** An S3 endpoint on loopback. Its buckets are directories. */
final class S3Endpoint implements Closeable {

  static final AwsCredentials CREDENTIALS = AwsBasicCredentials.create("pipeline", "loopback-only");

  private final S3Proxy proxy;

  /**
   * Starts the endpoint.
   *
   * @param directory the directory of the buckets
   */
  S3Endpoint(Path directory) throws IOException {
    this.proxy =
        S3Proxy.builder()
            .blobStore(new FilesystemNio2BlobStore(Files.createDirectories(directory).toString()))
            .endpoint(URI.create("http://127.0.0.1:0"))
            .awsAuthentication(
                AuthenticationType.AWS_V2_OR_V4,
                CREDENTIALS.accessKeyId(),
                CREDENTIALS.secretAccessKey())
            .build();
    try {
      proxy.start();
    } catch (Exception e) {
      throw new IOException("cannot start S3: " + e.getMessage(), e);
    }
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + proxy.getPort());
  }

  @Override
  public void close() throws IOException {
    try {
      proxy.stop();
    } catch (Exception e) {
      throw new IOException("cannot stop S3: " + e.getMessage(), e);
    }
  }
}

package io.smartasync.examples.pipeline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.core.async.SdkPublisher;

/**
 * Streams the body of a response into a file. After {@link #close()} nothing writes to the file,
 * even if the request has failed, so that the file can be moved or deleted.
 *
 * @param <R> the type of the response
 */
final class FileSink<R> implements AsyncResponseTransformer<R, Download>, AutoCloseable {

  private final Path file;

  /** The writer of the current attempt. */
  private ChannelWriter writer;

  private @Nullable IOException diskFailure;
  private boolean isClosed;

  /**
   * Creates a sink.
   *
   * @param file an existing file; its contents are replaced
   */
  FileSink(Path file) {
    this.file = file;
    this.writer = new ChannelWriter(file);
  }

  /** Starts an attempt. Ends the previous one, which must not write into the same file. */
  @Override
  public synchronized CompletableFuture<Download> prepare() {
    diskFailure = diskFailure();
    writer.close();
    writer = new ChannelWriter(file);
    if (isClosed) {
      writer.close();
    }
    return writer.result();
  }

  @Override
  public void onResponse(R response) {
    // Only the body is needed.
  }

  @Override
  public void onStream(SdkPublisher<ByteBuffer> body) {
    body.subscribe(writer());
  }

  @Override
  public void exceptionOccurred(Throwable failure) {
    writer().fail(failure);
  }

  /**
   * Returns the disk failure of this attempt or an earlier one, or null if the disk has not failed.
   * The SDK may report a later failure that the disk failure has caused.
   */
  synchronized @Nullable IOException diskFailure() {
    IOException latest = writer.diskFailure();
    return latest == null ? diskFailure : latest;
  }

  private synchronized ChannelWriter writer() {
    return writer;
  }

  @Override
  public synchronized void close() {
    isClosed = true;
    writer.close();
  }
}

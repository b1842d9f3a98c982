package io.smartasync.examples.pipeline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.core.async.SdkPublisher;

/**
 * Streams the body of a response into a file. When the sink is closed nothing writes to the file
 * any more, however the request went, so that the file can be moved or deleted.
 *
 * @param <R> the type of the response
 */
final class FileSink<R> implements AsyncResponseTransformer<R, Download>, AutoCloseable {

  private final Path file;

  /** That of the current attempt. */
  private ChannelWriter writer;

  private @Nullable IOException diskFailure;
  private boolean isClosed;

  /**
   * A sink.
   *
   * @param file an existing file, whose contents are replaced
   */
  FileSink(Path file) {
    this.file = file;
    this.writer = new ChannelWriter(file);
  }

  /** Called at the start of every attempt; an earlier one must not write into the same file. */
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
    // The body says all there is to know.
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
   * Why the file could not be written, if it was the disk that failed, in this attempt or an
   * earlier one: the SDK may have another word for what follows from that.
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

package io.smartasync.examples.pipeline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.core.async.SdkPublisher;

/**
 * Streams the body of a response into a file.
 *
 * @param <R> the type of the response
 */
final class FileSink<R> implements AsyncResponseTransformer<R, Download> {

  private final Path file;
  private volatile CompletableFuture<Download> result = new CompletableFuture<>();

  FileSink(Path file) {
    this.file = file;
  }

  /** Called once for every attempt. */
  @Override
  public CompletableFuture<Download> prepare() {
    result = new CompletableFuture<>();
    return result;
  }

  @Override
  public void onResponse(R response) {
    // The body says all there is to know.
  }

  @Override
  public void onStream(SdkPublisher<ByteBuffer> body) {
    try {
      AsynchronousFileChannel channel =
          AsynchronousFileChannel.open(
              file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
      body.subscribe(new ChannelWriter(channel, result));
    } catch (IOException e) {
      result.completeExceptionally(e);
    }
  }

  @Override
  public void exceptionOccurred(Throwable failure) {
    result.completeExceptionally(failure);
  }
}

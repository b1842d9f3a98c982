package io.smartasync.examples.pipeline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.CompletionHandler;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/**
 * Writes buffers to a file one after the other. It requests the next buffer when the last one is on
 * disk, so that at most one is in memory.
 *
 * <p>The publisher, the channel and the owner call from different threads. The monitor of this
 * object guards the state that they share.
 */
final class ChannelWriter
    implements Subscriber<ByteBuffer>, CompletionHandler<Integer, ByteBuffer>, AutoCloseable {

  private final Path file;
  private final CompletableFuture<Download> result = new CompletableFuture<>();
  private final MessageDigest digest = Digests.sha256();

  /** Open from the subscription until completion or failure. */
  private @Nullable AsynchronousFileChannel channel;

  private volatile @Nullable IOException diskFailure;
  private @Nullable Subscription subscription;
  private long position;
  private boolean isWriting;
  private boolean isLast;
  private boolean isEnded;

  /**
   * Creates a writer.
   *
   * @param file an existing file; its contents are replaced
   */
  ChannelWriter(Path file) {
    this.file = file;
  }

  /** Returns a future that completes when everything is written and the file is closed. */
  CompletableFuture<Download> result() {
    return result;
  }

  /** Returns why the file could not be written, or null if the disk has not failed. */
  @Nullable IOException diskFailure() {
    return diskFailure;
  }

  @Override
  public void onSubscribe(Subscription newSubscription) {
    boolean isWanted;
    try {
      isWanted = open(newSubscription);
    } catch (IOException e) {
      diskFailure = e;
      fail(e);
      isWanted = false;
    }
    if (isWanted) {
      newSubscription.request(1);
    } else {
      newSubscription.cancel();
    }
  }

  private synchronized boolean open(Subscription newSubscription) throws IOException {
    if (isEnded || subscription != null) {
      return false;
    }
    channel =
        AsynchronousFileChannel.open(
            file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
    subscription = newSubscription;
    return true;
  }

  @Override
  public synchronized void onNext(ByteBuffer buffer) {
    if (channel != null) {
      digest.update(buffer.duplicate());
      isWriting = true;
      channel.write(buffer, position, buffer, this);
    }
  }

  @Override
  public void completed(Integer written, ByteBuffer rest) {
    Subscription ready;
    synchronized (this) {
      position += written;
      if (channel != null && rest.hasRemaining()) {
        channel.write(rest, position, rest, this);
        return;
      }
      isWriting = false;
      ready = isLast ? null : subscription;
    }
    if (ready == null) {
      finish();
      return;
    }
    try {
      ready.request(1);
    } catch (RuntimeException e) {
      fail(e); // the publisher's threads have ended, so that no other signal follows
    }
  }

  @Override
  public void failed(Throwable failure, ByteBuffer rest) {
    synchronized (this) {
      if (!isEnded && failure instanceof IOException e) {
        diskFailure = e;
      }
    }
    fail(failure);
  }

  @Override
  public void onError(Throwable failure) {
    fail(failure);
  }

  /** May be called while the last buffer is still being written. */
  @Override
  public void onComplete() {
    synchronized (this) {
      isLast = true;
      if (isWriting) {
        return;
      }
    }
    finish();
  }

  /**
   * Stops writing. Waits for the buffer that is being written; the file is closed when this
   * returns.
   */
  @Override
  public void close() {
    fail(new ClosedChannelException());
  }

  private void finish() {
    Download download;
    try {
      download = closeWhole();
    } catch (IOException e) {
      diskFailure = e;
      result.completeExceptionally(e);
      return;
    }
    if (download != null) {
      result.complete(download);
    }
  }

  /** Closes the complete file. Returns null if it was closed before. */
  private synchronized @Nullable Download closeWhole() throws IOException {
    if (isEnded) {
      return null;
    }
    closeFile();
    return new Download(position, HexFormat.of().formatHex(digest.digest()));
  }

  /** Fails the download unless it has ended. */
  void fail(Throwable failure) {
    Subscription cancelled;
    synchronized (this) {
      if (isEnded) {
        return;
      }
      try {
        closeFile();
      } catch (IOException e) {
        failure.addSuppressed(e);
      }
      cancelled = subscription;
    }
    result.completeExceptionally(failure);
    if (cancelled != null) {
      cancelled.cancel();
    }
  }

  /** Closes the file. Waits for the buffer that is being written. */
  private synchronized void closeFile() throws IOException {
    isEnded = true;
    AsynchronousFileChannel open = channel;
    channel = null;
    if (open != null) {
      open.close();
    }
  }
}

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
 * Writes buffers to a file one after the other: the next is asked for when the last is on disk, so
 * that there is never more than one in memory.
 *
 * <p>The publisher calls from its threads, the channel from its own, the owner closes from a third:
 * what they share is guarded by the lock.
 */
final class ChannelWriter
    implements Subscriber<ByteBuffer>, CompletionHandler<Integer, ByteBuffer>, AutoCloseable {

  private final Path file;
  private final CompletableFuture<Download> result = new CompletableFuture<>();
  private final MessageDigest digest = Digests.sha256();

  /** Open from the subscription to the end, be it good or bad. */
  private @Nullable AsynchronousFileChannel channel;

  private volatile @Nullable IOException diskFailure;
  private @Nullable Subscription subscription;
  private long position;
  private boolean isWriting;
  private boolean isLast;
  private boolean isOver;

  /**
   * A writer.
   *
   * @param file an existing file, whose contents are replaced
   */
  ChannelWriter(Path file) {
    this.file = file;
  }

  /** Done when everything has been written and the file is closed. */
  CompletableFuture<Download> result() {
    return result;
  }

  /** Why the file could not be written, if it was the disk and not the publisher that failed. */
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
    if (isOver || subscription != null) {
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
      fail(e); // the publisher's threads have ended: nobody else will tell
    }
  }

  @Override
  public void failed(Throwable failure, ByteBuffer rest) {
    synchronized (this) {
      if (!isOver && failure instanceof IOException e) {
        diskFailure = e;
      }
    }
    fail(failure);
  }

  @Override
  public void onError(Throwable failure) {
    fail(failure);
  }

  /** May come while the last buffer is still being written. */
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
   * Stops writing, if that is not over: the file is closed when this returns. Waits for the disk.
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

  /** Closes the file when all of it is there; null if it was closed before. */
  private synchronized @Nullable Download closeWhole() throws IOException {
    if (isOver) {
      return null;
    }
    closeFile();
    return new Download(position, HexFormat.of().formatHex(digest.digest()));
  }

  /** Ends it badly, if it has not ended. */
  void fail(Throwable failure) {
    Subscription useless;
    synchronized (this) {
      if (isOver) {
        return;
      }
      try {
        closeFile();
      } catch (IOException e) {
        failure.addSuppressed(e);
      }
      useless = subscription;
    }
    result.completeExceptionally(failure);
    if (useless != null) {
      useless.cancel();
    }
  }

  /** Waits for the buffer that is being written. */
  private synchronized void closeFile() throws IOException {
    isOver = true;
    AsynchronousFileChannel open = channel;
    channel = null;
    if (open != null) {
      open.close();
    }
  }
}

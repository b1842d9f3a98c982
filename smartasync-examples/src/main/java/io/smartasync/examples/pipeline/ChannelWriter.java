package io.smartasync.examples.pipeline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.CompletionHandler;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/**
 * Writes buffers to a channel one after the other: the next is asked for when the last is on disk,
 * so that there is never more than one in memory.
 *
 * <p>The publisher calls from its threads, the channel from its own; all of them take the lock.
 */
final class ChannelWriter
    implements Subscriber<ByteBuffer>, CompletionHandler<Integer, ByteBuffer> {

  private final AsynchronousFileChannel channel;
  private final CompletableFuture<Download> result;
  private final MessageDigest digest = Digests.sha256();
  private @Nullable Subscription subscription;
  private long position;
  private boolean isWriting;
  private boolean isLast;

  ChannelWriter(AsynchronousFileChannel channel, CompletableFuture<Download> result) {
    this.channel = channel;
    this.result = result;
  }

  @Override
  public synchronized void onSubscribe(Subscription newSubscription) {
    if (subscription != null) {
      newSubscription.cancel();
      return;
    }
    subscription = newSubscription;
    newSubscription.request(1);
  }

  @Override
  public synchronized void onNext(ByteBuffer buffer) {
    digest.update(buffer.duplicate());
    isWriting = true;
    channel.write(buffer, position, buffer, this);
  }

  @Override
  public void completed(Integer written, ByteBuffer rest) {
    Subscription ready;
    synchronized (this) {
      position += written;
      if (rest.hasRemaining()) {
        channel.write(rest, position, rest, this);
        return;
      }
      isWriting = false;
      if (isLast) {
        finish();
        return;
      }
      ready = subscription;
    }
    if (ready != null) {
      ready.request(1);
    }
  }

  @Override
  public synchronized void failed(Throwable failure, ByteBuffer rest) {
    if (subscription != null) {
      subscription.cancel();
    }
    onError(failure);
  }

  @Override
  public synchronized void onError(Throwable failure) {
    try {
      channel.close();
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
    result.completeExceptionally(failure);
  }

  /** May come while the last buffer is still being written. */
  @Override
  public synchronized void onComplete() {
    isLast = true;
    if (!isWriting) {
      finish();
    }
  }

  private void finish() {
    try {
      channel.close();
      result.complete(new Download(position, HexFormat.of().formatHex(digest.digest())));
    } catch (IOException e) {
      result.completeExceptionally(e);
    }
  }
}

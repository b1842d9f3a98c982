package io.smartasync;

import io.smartasync.observation.Activities;
import io.smartasync.observation.Activity;
import java.lang.ref.Cleaner;
import java.lang.ref.Cleaner.Cleanable;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The source of a stream of a publisher's elements. It subscribes when the first element is needed,
 * and cancels the subscription when an exception ends its use or when it becomes unreachable.
 */
final class PublisherSpliterator<T> implements Spliterator<T> {

  private static final int CHARACTERISTICS = ORDERED | NONNULL;

  /** By how much each part that is split off is larger than the one before, as in the JDK. */
  private static final int PART_INCREMENT = 1 << 10;

  private static final int MAX_PART = 1 << 25;

  private final PrefetchingSubscriber<T> subscriber;
  private final PrefetchedElements<T> elements;

  /** Null once it is subscribed to. */
  private Flow.@Nullable Publisher<? extends T> publisher;

  /** Cancels an abandoned subscription; null before the subscription and after its end. */
  private @Nullable Cleanable cleanable;

  private int parts;

  private PublisherSpliterator(
      Flow.Publisher<? extends T> publisher,
      PrefetchingSubscriber<T> subscriber,
      PrefetchedElements<T> elements) {
    this.publisher = publisher;
    this.subscriber = subscriber;
    this.elements = elements;
  }

  static <T> Stream<T> stream(Flow.Publisher<? extends T> publisher, int prefetch) {
    PrefetchingSubscriber<T> subscriber = new PrefetchingSubscriber<>(prefetch);
    PublisherSpliterator<T> source =
        new PublisherSpliterator<>(
            publisher, subscriber, new PrefetchedElements<>(subscriber, prefetch));
    // A method of the subscriber: a stream that is kept after its use must not keep the source.
    return StreamSupport.stream(source, false).onClose(subscriber::close);
  }

  @Override
  public boolean tryAdvance(Consumer<? super T> action) {
    Objects.requireNonNull(action, "action");
    try {
      subscribe();
      T element = elements.next();
      if (element == null) {
        removeCleanable();
        return false;
      }
      action.accept(element);
      return true;
    } catch (Throwable thrown) {
      subscriber.stop(thrown);
      throw thrown;
    } finally {
      // While this waits, its fields may no longer be needed; it is not abandoned for that.
      Reference.reachabilityFence(this);
    }
  }

  @Override
  public void forEachRemaining(Consumer<? super T> action) {
    Objects.requireNonNull(action, "action");
    try {
      subscribe();
      T element = elements.next();
      while (element != null) {
        action.accept(element);
        element = elements.next();
      }
      removeCleanable();
    } catch (Throwable thrown) {
      subscriber.stop(thrown);
      throw thrown;
    } finally {
      Reference.reachabilityFence(this);
    }
  }

  /**
   * Splits off the next elements, as many as arrive within a time limit. Parts must grow, because
   * combining the results of equal parts takes quadratic time. The time limit keeps an element from
   * waiting for a thousand others that may arrive much later.
   */
  @Override
  public @Nullable Spliterator<T> trySplit() {
    try {
      if (parts == 0) {
        // Only parallel streams split, and begin on the thread that called the terminal operation.
        elements.setCaller(Thread.currentThread(), Deadline.current());
      }
      subscribe();
      T element = elements.next();
      if (element == null) {
        removeCleanable();
        return null;
      }
      parts++;
      int maxSize = (int) Math.min((long) parts * PART_INCREMENT, MAX_PART);
      long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(parts);
      List<T> part = new ArrayList<>();
      while (element != null) {
        part.add(element);
        element = part.size() < maxSize ? elements.nextUntil(until) : null;
      }
      return new Part<>(subscriber, Spliterators.spliterator(part.toArray(), CHARACTERISTICS));
    } catch (Throwable thrown) {
      subscriber.stop(thrown);
      throw thrown;
    } finally {
      Reference.reachabilityFence(this);
    }
  }

  @Override
  public long estimateSize() {
    return Long.MAX_VALUE;
  }

  @Override
  public int characteristics() {
    return CHARACTERISTICS;
  }

  private void subscribe() {
    Flow.Publisher<? extends T> source = publisher;
    if (source != null && !subscriber.isStopped()) {
      BlockingGuard.requireStreamAllowed();
      publisher = null;
      cleanable = Abandoned.cleaner().register(this, new Abandoned(subscriber));
      Activities.began(Activity.STREAM, subscriber);
      subscriber.subscribeTo(source);
      if (subscriber.isTerminated()) {
        // Another thread may have closed the stream before it began.
        Activities.ended(subscriber);
      }
    }
  }

  /** Removes the cleaning action at the end, when there is nothing left to cancel. */
  private void removeCleanable() {
    if (cleanable != null) {
      cleanable.clean();
      cleanable = null;
    }
  }

  /** Cancels the subscription of a source that has become unreachable. */
  private record Abandoned(PrefetchingSubscriber<?> subscriber) implements Runnable {

    private static @Nullable Cleaner cleaner;

    /**
     * Returns the cleaner, whose thread is started with the first stream. Not a static initialiser,
     * because no stream could be read any more if that failed once, for lack of native threads.
     */
    static synchronized Cleaner cleaner() {
      Cleaner current = cleaner;
      if (current == null) {
        current = Cleaner.create();
        cleaner = current;
      }
      return current;
    }

    /**
     * Called on the cleaner's thread, this starts a thread that cancels: the publisher's code must
     * not block the shared cleaner. Uses no class that is not loaded yet: the class loader of the
     * stream may have been closed.
     */
    @Override
    public void run() {
      if (Thread.currentThread().isVirtual()) {
        subscriber.close();
      } else if (!subscriber.isTerminated()) {
        Thread.ofVirtual().name("smartasync-abandoned-stream").start(this);
      }
    }
  }

  /** A part that was split off for another thread. An exception there stops all parts. */
  private record Part<T>(PrefetchingSubscriber<T> subscriber, Spliterator<T> elements)
      implements Spliterator<T> {

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
      try {
        return elements.tryAdvance(action);
      } catch (Throwable thrown) {
        subscriber.stop(thrown);
        throw thrown;
      }
    }

    @Override
    public void forEachRemaining(Consumer<? super T> action) {
      try {
        elements.forEachRemaining(action);
      } catch (Throwable thrown) {
        subscriber.stop(thrown);
        throw thrown;
      }
    }

    @Override
    public @Nullable Spliterator<T> trySplit() {
      Spliterator<T> half = elements.trySplit();
      return half == null ? null : new Part<>(subscriber, half);
    }

    @Override
    public long estimateSize() {
      return elements.estimateSize();
    }

    @Override
    public int characteristics() {
      return elements.characteristics();
    }
  }
}

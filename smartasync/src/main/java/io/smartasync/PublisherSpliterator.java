package io.smartasync;

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
 * The source of a stream of a publisher's elements: subscribes when it is asked for the first, and
 * cancels when it is abandoned, be it by an exception or by becoming unreachable.
 */
final class PublisherSpliterator<T> implements Spliterator<T> {

  private static final int CHARACTERISTICS = ORDERED | NONNULL;

  /** Each part split off is greater than the one before by this, as those of the JDK's sources. */
  private static final int PART = 1 << 10;

  private static final int GREATEST_PART = 1 << 25;

  private final PrefetchingSubscriber<T> subscriber;
  private final PrefetchedElements<T> elements;

  /** Until it is subscribed to. */
  private Flow.@Nullable Publisher<? extends T> publisher;

  /** Once it is subscribed to. */
  private @Nullable Cleanable abandoned;

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
    // Not the source's own: a stream that is kept after its use must not keep the source.
    return StreamSupport.stream(source, false).onClose(subscriber::close);
  }

  @Override
  public boolean tryAdvance(Consumer<? super T> action) {
    Objects.requireNonNull(action, "action");
    try {
      subscribe();
      T element = elements.next();
      if (element == null) {
        forget();
        return false;
      }
      action.accept(element);
      return true;
    } catch (Throwable thrown) {
      subscriber.stop(thrown);
      throw thrown;
    } finally {
      // Not even while it waits, when nothing else of it is needed, is it to count as abandoned.
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
      forget();
    } catch (Throwable thrown) {
      subscriber.stop(thrown);
      throw thrown;
    } finally {
      Reference.reachabilityFence(this);
    }
  }

  /**
   * Splits off the elements to come, as many as arrive in time. Parts must grow, or combining their
   * results would take quadratic time; but an element must not have to wait for a thousand others,
   * which may be long in coming.
   */
  @Override
  public @Nullable Spliterator<T> trySplit() {
    try {
      subscribe();
      T element = elements.next();
      if (element == null) {
        forget();
        return null;
      }
      parts++;
      int most = (int) Math.min((long) parts * PART, GREATEST_PART);
      long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(parts);
      List<T> part = new ArrayList<>();
      while (element != null) {
        part.add(element);
        element = part.size() < most ? elements.nextUntil(until) : null;
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
      abandoned = Abandoned.CLEANER.register(this, new Abandoned(subscriber));
      subscriber.subscribeTo(source);
    }
  }

  /** At the end there is nothing to cancel any more. */
  private void forget() {
    if (abandoned != null) {
      abandoned.clean();
      abandoned = null;
    }
  }

  /** Cancels the subscription of a source that has become unreachable. */
  private record Abandoned(PrefetchingSubscriber<?> subscriber) implements Runnable {

    /** Its thread is started with the first stream, and is the only one. */
    static final Cleaner CLEANER = Cleaner.create();

    /** Cancelling is the publisher's code, which must not hold up the cleaner of all. */
    @Override
    public void run() {
      if (!subscriber.isOver()) {
        Thread.ofVirtual().name("smartasync-abandoned-stream").start(subscriber::close);
      }
    }
  }

  /** A part that was split off, for a thread of its own; an exception there stops all parts. */
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

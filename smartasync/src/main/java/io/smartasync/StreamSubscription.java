package io.smartasync;

import io.smartasync.observation.Activities;
import io.smartasync.observation.Activity;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs a stream for one subscriber on its own virtual thread, and emits the elements as the
 * subscriber requests them.
 *
 * <p>The thread alternates between the body, which is the source and its stream, and the outside,
 * which is the subscriber or the wait for its demand. A cancellation interrupts the body only.
 */
final class StreamSubscription<T> implements Flow.Subscription, Runnable {

  private enum State {
    /** The thread is in the subscriber, waits for demand, or has not started. */
    OUTSIDE,
    /** The thread is in the body. */
    BODY,
    /** Another thread is about to interrupt the body. */
    INTERRUPTING,
    /** No more elements are to be emitted. */
    STOPPED
  }

  private final Callable<? extends Stream<? extends T>> source;
  private final Flow.Subscriber<? super T> subscriber;
  private final CapturedContext context = CapturedContext.capture();
  private final Thread thread;

  private final AtomicReference<State> state = new AtomicReference<>(State.OUTSIDE);
  private final AtomicLong demand = new AtomicLong();

  /** Whether the subscriber has cancelled, after which it gets no signals. */
  private volatile boolean cancelled;

  /** The violation of an invalid request, or null. */
  private volatile @Nullable IllegalArgumentException invalidRequest;

  private boolean isNullFound;

  /** The failure of the body, or null. */
  private @Nullable Throwable failure;

  /** What {@code onNext} has thrown, which the rules forbid, or null. */
  private @Nullable Throwable thrownBySubscriber;

  /** The part of the demand that the thread has taken and not yet used. */
  private long granted;

  StreamSubscription(
      Callable<? extends Stream<? extends T>> source, Flow.Subscriber<? super T> subscriber) {
    this.source = source;
    this.subscriber = subscriber;
    thread = Thread.ofVirtual().inheritInheritableThreadLocals(false).unstarted(this);
    thread.setName(BodyNames.of(source));
    thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
  }

  void start() {
    try {
      subscriber.onSubscribe(this);
    } catch (Throwable thrown) {
      cancel();
      throw thrown;
    }
    if (!cancelled) {
      Activities.began(Activity.BODY, this);
      thread.start();
    }
  }

  @Override
  public void request(long n) {
    if (n > 0) {
      if (demand.getAndAccumulate(n, StreamSubscription::addSaturated) == 0) {
        LockSupport.unpark(thread);
      }
    } else {
      invalidRequest =
          new IllegalArgumentException(
              "A subscriber must request at least 1 element, not "
                  + n
                  + " (Reactive Streams rule 3.9)");
      stop();
    }
  }

  /** Adds demand, saturating at {@code Long.MAX_VALUE} (unbounded). */
  private static long addSaturated(long a, long b) {
    long sum = a + b;
    return sum < 0 ? Long.MAX_VALUE : sum;
  }

  @Override
  public void cancel() {
    cancelled = true;
    stop();
  }

  private void stop() {
    while (true) {
      if (state.compareAndSet(State.BODY, State.INTERRUPTING)) {
        thread.interrupt();
        state.set(State.STOPPED);
        return;
      }
      if (state.compareAndSet(State.OUTSIDE, State.STOPPED)) {
        LockSupport.unpark(thread);
        return;
      }
      if (state.get() == State.STOPPED || state.get() == State.INTERRUPTING) {
        return;
      }
    }
  }

  @Override
  public void run() {
    try {
      context.call(
          () -> {
            emitAll();
            return true;
          });
    } catch (Throwable thrown) {
      // Errors too: the subscriber receives them.
      failure = thrown;
    }
    Activities.ended(this);
    signalEnd();
  }

  private void emitAll() throws Exception {
    if (!enterBody()) {
      return;
    }
    try (Stream<? extends T> stream = open()) {
      emit(stream);
    } finally {
      leaveBody();
    }
  }

  private Stream<? extends T> open() throws Exception {
    return Objects.requireNonNull(source.call(), "The source returned null instead of a stream");
  }

  private void emit(Stream<? extends T> stream) {
    try {
      // Pushed, not pulled: an iterator would have to buffer what flatMap returns for one element.
      boolean unused = stream.sequential().allMatch(this::emit);
      if (isNullFound) {
        throw new NullPointerException(
            "The stream contains a null element, which cannot be published");
      }
    } finally {
      // An interrupt must not disturb the closing of the stream.
      leaveBody();
    }
  }

  /** Emits an element when there is demand. Returns false if no more are to be emitted. */
  private boolean emit(T element) {
    leaveBody();
    if (element == null) {
      isNullFound = true;
      return false;
    }
    if (!awaitDemand()) {
      return false;
    }
    granted--;
    try {
      subscriber.onNext(element);
    } catch (Throwable thrown) {
      thrownBySubscriber = thrown;
      cancel();
    }
    return enterBody();
  }

  private boolean awaitDemand() {
    boolean interrupted = false;
    while (granted == 0 && state.get() != State.STOPPED) {
      granted = demand.getAndSet(0);
      if (granted == 0) {
        LockSupport.park(this);
        interrupted |= Thread.interrupted();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return state.get() != State.STOPPED;
  }

  private boolean enterBody() {
    return state.compareAndSet(State.OUTSIDE, State.BODY);
  }

  /** After this, no interrupt that is meant for the body arrives. */
  @SuppressWarnings("ThreadPriorityCheck") // the interrupting thread may need this carrier
  private void leaveBody() {
    if (!state.compareAndSet(State.BODY, State.OUTSIDE)) {
      while (state.get() == State.INTERRUPTING) {
        Thread.yield();
      }
      if (state.get() == State.STOPPED) {
        Thread.interrupted();
      }
    }
  }

  private void signalEnd() {
    if (cancelled) {
      reportUndelivered();
    } else if (invalidRequest != null) {
      subscriber.onError(invalidRequest);
    } else if (failure != null) {
      subscriber.onError(failure);
    } else {
      subscriber.onComplete();
    }
  }

  /**
   * Passes an exception that the cancelled subscriber no longer receives to the uncaught exception
   * handler. Exceptions of the body are dropped, unless they are errors: the interrupt causes them.
   */
  private void reportUndelivered() {
    Throwable undelivered = failure instanceof Error ? failure : thrownBySubscriber;
    if (undelivered != null) {
      thread.getUncaughtExceptionHandler().uncaughtException(thread, undelivered);
    }
  }
}

package io.smartasync;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One subscriber's run of a stream, on a virtual thread of its own, which emits the elements as the
 * subscriber requests them.
 *
 * <p>The thread is now in the body, that is the stream and what made it, and now outside: in the
 * subscriber, or waiting for it to request more. Only the body is interrupted.
 */
final class StreamSubscription<T> implements Flow.Subscription, Runnable {

  private enum State {
    /** The thread is in the subscriber, or waits for it, or has not begun. */
    OUTSIDE,
    /** The thread is in the body. */
    BODY,
    /** Somebody is about to interrupt the body. */
    INTERRUPTING,
    /** Nothing more is to be emitted. */
    STOPPED
  }

  private final Callable<? extends Stream<? extends T>> source;
  private final Flow.Subscriber<? super T> subscriber;
  private final CapturedContext context = CapturedContext.ofCaller();
  private final Thread thread;

  private final AtomicReference<State> state = new AtomicReference<>(State.OUTSIDE);
  private final AtomicLong demand = new AtomicLong();

  /** Whether the subscriber wants no signal any more. */
  private volatile boolean cancelled;

  /** What is wrong with a request, if one is. */
  private volatile @Nullable IllegalArgumentException refused;

  private boolean nullFound;

  /** With what the body has failed, if it has. */
  private @Nullable Throwable failure;

  /** What the subscriber has thrown, which it must not. */
  private @Nullable Throwable thrownBySubscriber;

  /** The part of the demand that the thread has taken for itself. */
  private long granted;

  StreamSubscription(
      Callable<? extends Stream<? extends T>> source, Flow.Subscriber<? super T> subscriber) {
    this.source = source;
    this.subscriber = subscriber;
    thread = Thread.ofVirtual().inheritInheritableThreadLocals(false).unstarted(this);
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
      thread.start();
    }
  }

  @Override
  public void request(long n) {
    if (n > 0) {
      if (demand.getAndAccumulate(n, StreamSubscription::sumOrAll) == 0) {
        LockSupport.unpark(thread);
      }
    } else {
      refused =
          new IllegalArgumentException(
              "A subscriber must request at least 1 element, not " + n + " (rule 3.9)");
      stop();
    }
  }

  /** So many that they are never counted down are all. */
  private static long sumOrAll(long a, long b) {
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
      // Errors too: the subscriber is where its owner meets them.
      failure = thrown;
    }
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
      // Pushed and not pulled: an iterator would have to buffer what flatMap makes of one element.
      boolean unused = stream.sequential().allMatch(this::emit);
      if (nullFound) {
        throw new NullPointerException("The stream has a null element, which cannot be published");
      }
    } finally {
      // Closing the stream is not for an interrupt to disturb.
      leaveBody();
    }
  }

  /** Emits an element once there is demand; false where nothing more is to be emitted. */
  private boolean emit(T element) {
    leaveBody();
    if (element == null) {
      nullFound = true;
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

  /** From here on no interrupt that is meant for the body arrives. */
  @SuppressWarnings("ThreadPriorityCheck") // whoever interrupts may need this very carrier thread
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
      raiseWhatNobodyHears();
    } else if (refused != null) {
      subscriber.onError(refused);
    } else if (failure != null) {
      subscriber.onError(failure);
    } else {
      subscriber.onComplete();
    }
  }

  /**
   * The subscriber is not told, but the runtime is. What an interrupt made the body throw is no
   * news.
   */
  private void raiseWhatNobodyHears() {
    Throwable unheard = failure instanceof Error ? failure : thrownBySubscriber;
    if (unheard != null) {
      thread.getUncaughtExceptionHandler().uncaughtException(thread, unheard);
    }
  }
}

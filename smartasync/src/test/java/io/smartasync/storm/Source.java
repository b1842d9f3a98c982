package io.smartasync.storm;

import static io.smartasync.Async.await;

import io.smartasync.Async;
import java.io.IOException;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * An operation of a library: well behaved or not, which ends in some way at some time, or never.
 */
final class Source implements Operation {

  /** What the library returns. */
  enum Kind {
    FUTURE,
    STAGE,
    PLAIN_FUTURE,
    PUBLISHER_OF_ONE,
    PUBLISHER,
    FUTURE_THAT_CLAIMS_TO_BE_DONE,
    FUTURE_WHOSE_CANCEL_THROWS
  }

  /** How it ends. */
  enum End {
    VALUE,
    VALUE_AT_ONCE,
    FAILURE,
    CHECKED_FAILURE,
    CANCELLATION,
    NEVER
  }

  private final Storm storm;
  private final Kind kind;
  private final End end;
  private final int delayMicros;
  private final Object value;
  private final Throwable failure;

  Source(Storm storm, Random random) {
    this.storm = storm;
    this.kind = Kind.values()[random.nextInt(Kind.values().length)];
    this.end = End.values()[random.nextInt(End.values().length)];
    this.delayMicros = random.nextInt(3_000);
    this.value = random.nextInt(1_000_000);
    this.failure =
        switch (end) {
          case CHECKED_FAILURE -> new IOException("checked");
          case CANCELLATION -> new CancellationException("cancelled by the library");
          default -> new IllegalStateException("failure");
        };
  }

  @Override
  public void describe(Allowed allowed) {
    switch (end) {
      case VALUE, VALUE_AT_ONCE -> allowed.value(value);
      case FAILURE, CHECKED_FAILURE -> allowed.failure(failure);
      case CANCELLATION -> allowed.cancellation();
      case NEVER -> allowed.never();
    }
  }

  @Override
  public CompletionStage<Object> start() {
    return switch (kind) {
      case FUTURE -> ending(new CompletableFuture<>());
      case STAGE -> ending(new CompletableFuture<>()).minimalCompletionStage();
      case FUTURE_THAT_CLAIMS_TO_BE_DONE -> ending(new ClaimsToBeDone());
      case FUTURE_WHOSE_CANCEL_THROWS -> ending(new ThrowsInCancel());
      case PLAIN_FUTURE -> storm.body(this::awaitPlain);
      case PUBLISHER_OF_ONE -> Async.<Object>single(this::subscribe);
      case PUBLISHER -> storm.body(this::readStream);
    };
  }

  private Object awaitPlain() throws Exception {
    FutureTask<Object> task =
        new FutureTask<>(
            () -> {
              if (isFailing() && failure instanceof Exception thrown) {
                throw thrown;
              }
              return value;
            });
    at(end == End.CANCELLATION ? () -> task.cancel(true) : task);
    storm.mustEnd(task, end == End.NEVER);
    return await(task);
  }

  private boolean isFailing() {
    return end == End.FAILURE || end == End.CHECKED_FAILURE;
  }

  private Object readStream() {
    try (Stream<Object> stream = Async.<Object>stream(this::subscribe)) {
      return stream.reduce(value, (first, last) -> last);
    }
  }

  /** Runs an action when this ends, if it does. */
  private void at(Runnable action) {
    if (end == End.VALUE_AT_ONCE) {
      action.run();
    } else if (end != End.NEVER) {
      storm.schedule(action, delayMicros);
    }
  }

  private CompletableFuture<Object> ending(CompletableFuture<Object> future) {
    at(
        () -> {
          switch (end) {
            case VALUE, VALUE_AT_ONCE -> future.complete(value);
            default -> future.completeExceptionally(failure);
          }
        });
    // A stage cannot be cancelled, and a future that claims to be done may not be cancelled.
    boolean isCancellable = kind != Kind.STAGE && kind != Kind.FUTURE_THAT_CLAIMS_TO_BE_DONE;
    storm.mustEnd(future, end == End.NEVER && isCancellable);
    return future;
  }

  /** A publisher that emits the value if it is requested, then ends. */
  private void subscribe(Flow.Subscriber<? super Object> subscriber) {
    AtomicBoolean isActive = new AtomicBoolean(true);
    AtomicBoolean isRequested = new AtomicBoolean();
    storm.subscribed();
    subscriber.onSubscribe(
        new Flow.Subscription() {
          @Override
          public void request(long n) {
            if (isRequested.compareAndSet(false, true)) {
              at(() -> emit(subscriber, isActive));
            }
          }

          @Override
          public void cancel() {
            end(isActive);
          }
        });
  }

  private void emit(Flow.Subscriber<? super Object> subscriber, AtomicBoolean isActive) {
    if (!isActive.get()) {
      return;
    }
    boolean hasValue = end == End.VALUE || end == End.VALUE_AT_ONCE;
    if (hasValue) {
      subscriber.onNext(value);
    }
    if (end(isActive)) {
      if (hasValue) {
        subscriber.onComplete();
      } else {
        subscriber.onError(failure);
      }
    }
  }

  private boolean end(AtomicBoolean isActive) {
    boolean isFirst = isActive.compareAndSet(true, false);
    if (isFirst) {
      storm.unsubscribed();
    }
    return isFirst;
  }

  /** Breaks the rule that a future which is done has a result. */
  private static final class ClaimsToBeDone extends CompletableFuture<Object> {
    @Override
    public boolean isDone() {
      return true;
    }
  }

  /** Cancels, and then fails. */
  private static final class ThrowsInCancel extends CompletableFuture<Object> {
    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
      boolean unused = super.cancel(mayInterruptIfRunning);
      throw new UnsupportedOperationException("cancel");
    }
  }

  @Override
  public String toString() {
    return kind + " that ends with " + end + (end == End.NEVER ? "" : " after " + delayMicros);
  }
}

package io.smartasync;

import static io.smartasync.Async.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Futures, failures and publishers that do not behave as their contracts demand. */
@Timeout(60)
@SuppressWarnings({
  "OverrideThrowableToString", // a failure that misbehaves may override anything
  "ReferenceEquality" // an assertion on such a failure would print it
})
class MisbehavingFuturesTest {

  /** A wrapper that is not the JDK's own: the program's failure. */
  static final class OwnCompletionException extends CompletionException {
    private static final long serialVersionUID = 1L;

    OwnCompletionException(Throwable cause) {
      super(cause);
    }
  }

  static final class OwnExecutionException extends ExecutionException {
    private static final long serialVersionUID = 1L;

    OwnExecutionException(Throwable cause) {
      super(cause);
    }
  }

  /** A failure that is its own cause. */
  static final class CausedByItself extends CompletionException {
    private static final long serialVersionUID = 1L;

    @Override
    public synchronized Throwable getCause() {
      return this;
    }
  }

  /** A failure none of whose methods return. */
  static final class Unprintable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @Override
    public String toString() {
      throw new IllegalStateException("toString");
    }

    @Override
    public String getMessage() {
      throw new IllegalStateException("getMessage");
    }

    @Override
    public synchronized Throwable getCause() {
      throw new IllegalStateException("getCause");
    }
  }

  static final class UnprintableIo extends IOException {
    private static final long serialVersionUID = 1L;

    @Override
    public String toString() {
      throw new IllegalStateException("toString");
    }
  }

  static final class UnprintableChecked extends Exception {
    private static final long serialVersionUID = 1L;

    @Override
    public String toString() {
      throw new IllegalStateException("toString");
    }
  }

  static final class UnprintableTimeout extends TimeoutException {
    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
      throw new IllegalStateException("getMessage");
    }
  }

  static Stream<RuntimeException> uncheckedFailures() {
    return Stream.of(
        new OwnCompletionException(new IOException("inside")),
        new CausedByItself(),
        new Unprintable());
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("uncheckedFailures")
  void theFailureOfADoneFutureArrivesItself(RuntimeException failure) {
    assertThat(catchThrowable(() -> await(CompletableFuture.failedFuture(failure))) == failure)
        .isTrue();
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("uncheckedFailures")
  void theFailureOfAnAwaitedFutureArrivesItself(RuntimeException failure) {
    assertThat(thrownByAWait(failure) == failure).isTrue();
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("uncheckedFailures")
  void theFailureOfADependentFutureArrivesItself(RuntimeException failure) {
    CompletableFuture<Object> dependent =
        CompletableFuture.failedFuture(failure).thenApply(value -> value);

    assertThat(catchThrowable(() -> await(dependent)) == failure).isTrue();
  }

  @Test
  void anOwnExecutionExceptionIsNotUnwrapped() {
    OwnExecutionException failure = new OwnExecutionException(new IOException("inside"));

    assertThatThrownBy(() -> await(CompletableFuture.failedFuture(failure)))
        .isInstanceOf(AsyncException.class)
        .cause()
        .isSameAs(failure);
    assertThat(thrownByAWait(failure)).isInstanceOf(AsyncException.class).cause().isSameAs(failure);
  }

  @Test
  void aCheckedFailureThatCannotBePrintedIsTheCause() {
    UnprintableIo io = new UnprintableIo();
    UnprintableChecked checked = new UnprintableChecked();
    UnprintableTimeout timeout = new UnprintableTimeout();

    assertThat(catchThrowable(() -> await(CompletableFuture.failedFuture(io))).getCause() == io)
        .isTrue();
    assertThat(thrownByAWait(io)).isInstanceOf(UncheckedIOException.class);
    assertThat(thrownByAWait(checked).getCause() == checked).isTrue();
    assertThat(thrownByAWait(timeout)).isInstanceOf(AsyncTimeoutException.class);
  }

  private static Throwable thrownByAWait(Throwable failure) {
    CompletableFuture<String> future = new CompletableFuture<>();
    Thread caller = Thread.currentThread();
    Thread.ofVirtual()
        .start(
            () -> {
              Threads.untilAwaiting(caller);
              future.completeExceptionally(failure);
            });
    return catchThrowable(() -> await(future));
  }

  /** A future of a library, which checks the interrupt flag first, as Guava's does. */
  private static class ImpatientFuture implements Future<String> {
    private final boolean saysDone;
    private final @Nullable Throwable failure;
    private final boolean never;

    ImpatientFuture(@Nullable Throwable failure, boolean saysDone, boolean never) {
      this.failure = failure;
      this.saysDone = saysDone;
      this.never = never;
    }

    @Override
    public String get() throws InterruptedException, ExecutionException {
      if (never) {
        Thread.sleep(Duration.ofDays(1));
      }
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      if (failure != null) {
        throw new ExecutionException(failure);
      }
      return "value";
    }

    @Override
    public String get(long timeout, TimeUnit unit)
        throws InterruptedException, ExecutionException, TimeoutException {
      if (never) {
        unit.sleep(timeout);
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        throw new TimeoutException();
      }
      return get();
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
      return false;
    }

    @Override
    public boolean isCancelled() {
      return false;
    }

    @Override
    public boolean isDone() {
      return saysDone;
    }
  }

  @Test
  void aDoneFutureIsReadInAnInterruptedThread() {
    IllegalStateException failure = new IllegalStateException("the failure");

    Thread.currentThread().interrupt();
    Throwable thrown = catchThrowable(() -> await(new ImpatientFuture(failure, true, false)));
    assertThat(Thread.interrupted()).isTrue();

    Thread.currentThread().interrupt();
    String value = await(new ImpatientFuture(null, true, false));
    assertThat(Thread.interrupted()).isTrue();

    assertThat(thrown).isSameAs(failure);
    assertThat(value).isEqualTo("value");
  }

  @Test
  void aFutureThatWronglyReportsToBeDoneIsBoundedByTimeAndInterrupt() throws Exception {
    ImpatientFuture future = new ImpatientFuture(null, true, true);

    assertThatThrownBy(() -> await(future, Duration.ofMillis(50)))
        .isInstanceOf(AsyncTimeoutException.class);

    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread caller =
        Thread.ofPlatform().start(() -> thrown.set(catchThrowable(() -> await(future))));
    Threads.untilAwaiting(caller);
    caller.interrupt();
    caller.join();
    assertThat(thrown.get()).isInstanceOf(AsyncInterruptedException.class);
  }

  @Test
  void whatACancellationThrowsIsSuppressedByTheInterruption() throws Exception {
    IllegalStateException fromCancel = new IllegalStateException("cancel");
    CompletableFuture<String> future =
        new CompletableFuture<>() {
          @Override
          public boolean cancel(boolean mayInterruptIfRunning) {
            throw fromCancel;
          }
        };
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread caller =
        Thread.ofPlatform().start(() -> thrown.set(catchThrowable(() -> await(future))));
    Threads.untilAwaiting(caller);
    caller.interrupt();
    caller.join();

    assertThat(thrown.get())
        .isInstanceOf(AsyncInterruptedException.class)
        .hasSuppressedException(fromCancel);
  }

  @Test
  void aPublisherWhoseRequestThrowsFailsItsSingleValue() {
    IllegalStateException failure = new IllegalStateException("request");
    Flow.Publisher<String> publisher =
        subscriber ->
            Thread.ofVirtual()
                .start(
                    () ->
                        subscriber.onSubscribe(
                            new Flow.Subscription() {
                              @Override
                              public void request(long n) {
                                throw failure;
                              }

                              @Override
                              public void cancel() {}
                            }));

    assertThatThrownBy(() -> await(Async.single(publisher))).isSameAs(failure);
  }

  @Test
  void allCancelsTheOthersIfOneCannotBeCombined() {
    IllegalStateException failure = new IllegalStateException("whenComplete");
    CompletableFuture<String> before = new CompletableFuture<>();
    CompletableFuture<String> after = new CompletableFuture<>();
    CompletableFuture<String> broken =
        new CompletableFuture<>() {
          @Override
          public CompletableFuture<String> whenComplete(
              BiConsumer<? super String, ? super Throwable> action) {
            throw failure;
          }
        };
    CompletableFuture<String> inconvertible =
        new CompletableFuture<>() {
          @Override
          public CompletableFuture<String> toCompletableFuture() {
            throw failure;
          }
        };

    assertThatThrownBy(() -> await(Async.all(before, broken, after))).isSameAs(failure);
    assertThat(before).isCancelled();
    assertThat(after).isCancelled();

    CompletableFuture<String> other = new CompletableFuture<>();
    assertThatThrownBy(() -> await(Async.all(inconvertible, other))).isSameAs(failure);
    assertThat(other).isCancelled();
  }

  @Test
  void aMapOverEndlessInputsWhoseOperationsAreDoneAtOnceEndsWithAnInterrupt() throws Exception {
    Iterator<Integer> endless = Stream.iterate(0, i -> i + 1).iterator();
    AtomicReference<CompletableFuture<List<Integer>>> result = new AtomicReference<>();
    Thread caller =
        Thread.ofPlatform()
            .start(
                () ->
                    result.set(
                        Async.map(
                            (Iterable<Integer>) () -> endless,
                            4,
                            MisbehavingFuturesTest::completed)));
    Threads.untilIn(caller, "map");
    caller.interrupt();
    caller.join();

    assertThat(result.get()).isCompletedExceptionally();
    assertThatThrownBy(() -> await(result.get())).isInstanceOf(AsyncInterruptedException.class);
  }

  private static CompletionStage<Integer> completed(Integer value) {
    return CompletableFuture.completedFuture(value % 100);
  }

  @Test
  void aTimeoutWithoutEndDoesNotOutlastADeadline() {
    Duration forever = ChronoUnit.FOREVER.getDuration();

    for (Duration outer : List.of(Duration.ZERO, Duration.ofMillis(-1), Duration.ofMillis(20))) {
      assertThatThrownBy(
              () ->
                  Async.withDeadline(outer, () -> await(new CompletableFuture<String>(), forever)))
          .isInstanceOf(AsyncTimeoutException.class);
      assertThatThrownBy(
              () ->
                  Async.withDeadline(
                      outer,
                      () ->
                          Async.withDeadline(
                              forever, () -> await(new CompletableFuture<String>()))))
          .isInstanceOf(AsyncTimeoutException.class);
    }
    assertThatThrownBy(
            () ->
                Async.withDeadline(
                    forever,
                    () ->
                        Async.withDeadline(
                            Duration.ofMillis(20), () -> await(new CompletableFuture<String>()))))
        .isInstanceOf(AsyncTimeoutException.class);
    assertThat(await(Async.start(() -> "value", forever))).isEqualTo("value");
    assertThat(await(Async.start(() -> await(CompletableFuture.supplyAsync(() -> "a")), forever)))
        .isEqualTo("a");
  }
}

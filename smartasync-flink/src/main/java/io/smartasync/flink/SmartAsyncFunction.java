package io.smartasync.flink;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.streaming.api.functions.async.ResultFuture;
import org.apache.flink.streaming.api.functions.async.RichAsyncFunction;
import org.jspecify.annotations.Nullable;

/**
 * Calls an asynchronous operation, usually a generated twin, for each element of a stream. It is
 * passed to Flink's {@code AsyncDataStream}, which decides how many operations are in flight, in
 * which order the results are emitted, after what time an operation has timed out, and whether it
 * is retried:
 *
 * <pre>{@code
 * SmartAsyncFunction<Long, User> find =
 *     SmartAsyncFunction.of(Users::new, Users::findAsync, User.class);
 * DataStream<User> users =
 *     AsyncDataStream.unorderedWait(ids, find, 30, TimeUnit.SECONDS, 100);
 * }</pre>
 *
 * <p>Each subtask creates its own service on its task manager, and closes it when the subtask ends,
 * if it is {@link AutoCloseable}. An operation is cancelled when Flink's timeout fires, and when
 * the task ends before the operation: because the job is cancelled, fails or restarts. The end of a
 * subtask waits until the bodies of cancelled operations have ended, as far as these are twins in
 * direct style, and closes the service after that. A body that does not react to interrupts delays
 * it until Flink's own limit, {@code task.cancellation.timeout}.
 *
 * <p>After a failure, Flink processes the elements again that were in flight at the last
 * checkpoint, so that an operation can run more than once for an element. Its effect must be
 * idempotent.
 *
 * @param <I> the type of the input
 * @param <R> the type of the result
 * @since 0.1.0
 */
public final class SmartAsyncFunction<I, R> extends RichAsyncFunction<I, R>
    implements ResultTypeQueryable<R> {

  private static final long serialVersionUID = 1L;

  private final ServiceCalls<?, ? super I, ? extends R> calls;
  private final TypeInformation<R> resultType;
  private final @Nullable TimeoutResult<? super I, ? extends R> timeoutResult;
  private transient @Nullable RunningOperations running;

  private SmartAsyncFunction(
      ServiceCalls<?, ? super I, ? extends R> calls,
      TypeInformation<R> resultType,
      @Nullable TimeoutResult<? super I, ? extends R> timeoutResult) {
    this.calls = calls;
    this.resultType = Objects.requireNonNull(resultType, "resultType");
    this.timeoutResult = timeoutResult;
  }

  /**
   * Creates a function from an operation whose result type is not generic.
   *
   * @param factory creates the service on the task manager
   * @param operation the operation, such as {@code Users::findAsync}
   * @param resultType the type of the results, which Flink needs to transfer them
   * @param <S> the type of the service
   * @param <I> the type of the input
   * @param <R> the type of the result
   * @return the function
   */
  public static <S, I, R> SmartAsyncFunction<I, R> of(
      ServiceFactory<S> factory, ServiceOperation<S, I, R> operation, Class<R> resultType) {
    return of(factory, operation, TypeInformation.of(resultType));
  }

  /**
   * Creates a function from an operation.
   *
   * @param factory creates the service on the task manager
   * @param operation the operation, such as {@code Users::findAsync}
   * @param resultType the type of the results, which Flink needs to transfer them
   * @param <S> the type of the service
   * @param <I> the type of the input
   * @param <R> the type of the result
   * @return the function
   */
  public static <S, I, R> SmartAsyncFunction<I, R> of(
      ServiceFactory<S> factory,
      ServiceOperation<S, I, R> operation,
      TypeInformation<R> resultType) {
    return new SmartAsyncFunction<>(new ServiceCalls<>(factory, operation), resultType, null);
  }

  /**
   * Returns the same function with a result for operations that time out. Without it, a timeout
   * fails the task with a {@link java.util.concurrent.TimeoutException}.
   *
   * @param timeoutResult the result; a retry strategy sees it like any other result
   * @return the new function; this one is unchanged
   */
  public SmartAsyncFunction<I, R> onTimeout(TimeoutResult<? super I, ? extends R> timeoutResult) {
    return new SmartAsyncFunction<>(
        calls, resultType, Objects.requireNonNull(timeoutResult, "timeoutResult"));
  }

  @Override
  public TypeInformation<R> getProducedType() {
    return resultType;
  }

  /**
   * Creates the service. Called by Flink on the task thread.
   *
   * @throws Exception if the service cannot be created
   */
  @Override
  public void open(OpenContext context) throws Exception {
    running = new RunningOperations();
    calls.open();
  }

  /**
   * Starts the operation for an element. Called by Flink on the task thread; returns at once. A
   * failure reaches Flink as itself, not wrapped in a {@link CompletionException}.
   */
  @Override
  public void asyncInvoke(I input, ResultFuture<R> result) {
    RunningOperations operations = running();
    CompletionStage<? extends @Nullable R> operation;
    try {
      operation = calls.start(input);
    } catch (Exception e) {
      result.completeExceptionally(e);
      return;
    }
    operations.add(result, operation);
    operation.whenComplete(
        (value, failure) -> {
          if (operations.remove(result, operation)) {
            complete(result, value, failure);
          }
        });
  }

  /**
   * Cancels the operation of an element, and completes the element with the result for timeouts, or
   * fails it. Called by Flink on the task thread; returns at once.
   */
  @Override
  public void timeout(I input, ResultFuture<R> result) throws Exception {
    running().cancel(result);
    if (timeoutResult == null) {
      super.timeout(input, result);
    } else {
      complete(result, timeoutResult.of(input), null);
    }
  }

  /**
   * Cancels the operations that have not ended, waits until their bodies have ended, and closes the
   * service. Called by Flink on the task thread, also after a failure or a cancellation.
   *
   * @throws Exception if closing the service fails
   */
  @Override
  public void close() throws Exception {
    RunningOperations operations = running;
    running = null;
    try {
      if (operations != null) {
        operations.close();
      }
    } finally {
      calls.close();
    }
  }

  private RunningOperations running() {
    return Objects.requireNonNull(running, "the function is not open");
  }

  private static <R> void complete(
      ResultFuture<R> result, @Nullable R value, @Nullable Throwable failure) {
    try {
      if (failure != null) {
        result.completeExceptionally(unwrapped(failure));
      } else {
        result.complete(value == null ? Collections.emptyList() : List.of(value));
      }
    } catch (RejectedExecutionException e) {
      // The task has ended. If it is restored, Flink processes the element again.
    }
  }

  /** Dependent stages wrap the failure that they pass on. */
  private static Throwable unwrapped(Throwable failure) {
    Throwable unwrapped = failure;
    while (unwrapped instanceof CompletionException || unwrapped instanceof ExecutionException) {
      Throwable cause = unwrapped.getCause();
      if (cause == null) {
        break;
      }
      unwrapped = cause;
    }
    return unwrapped;
  }
}

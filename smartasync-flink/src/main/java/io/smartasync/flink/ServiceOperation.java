package io.smartasync.flink;

import java.io.Serializable;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * An asynchronous operation of a service, usually a reference to a twin: {@code Users::findAsync}.
 * Other asynchronous types are converted: {@code (users, id) -> users.findAsync(id).toFuture()}.
 *
 * @param <S> the type of the service
 * @param <I> the type of the input
 * @param <R> the type of the result
 * @since 0.1.0
 */
@FunctionalInterface
public interface ServiceOperation<S, I, R> extends Serializable {

  /**
   * Starts the operation. Called on the task thread, which processes all elements of the subtask,
   * so it must not block.
   *
   * @param service the service of the subtask
   * @param input the element
   * @return the future of the result. It may complete with null, which emits nothing. It must be
   *     the future that the operation returned, not a dependent stage of it: a dependent stage does
   *     not pass the cancellation on
   * @throws Exception if the operation cannot be started; treated like a failure of the future
   */
  CompletionStage<? extends @Nullable R> start(S service, I input) throws Exception;
}

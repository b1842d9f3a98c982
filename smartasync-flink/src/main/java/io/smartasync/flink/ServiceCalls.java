package io.smartasync.flink;

import java.io.Serializable;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The service of one subtask, and the operation that is called on it.
 *
 * @param <S> the type of the service
 * @param <I> the type of the input
 * @param <R> the type of the result
 */
final class ServiceCalls<S, I, R> implements Serializable {

  private static final long serialVersionUID = 1L;

  private final ServiceFactory<S> factory;
  private final ServiceOperation<? super S, ? super I, ? extends R> operation;
  private transient @Nullable S service;

  ServiceCalls(
      ServiceFactory<S> factory, ServiceOperation<? super S, ? super I, ? extends R> operation) {
    this.factory = Objects.requireNonNull(factory, "factory");
    this.operation = Objects.requireNonNull(operation, "operation");
  }

  void open() throws Exception {
    service = Objects.requireNonNull(factory.create(), "the factory returned null");
  }

  CompletionStage<? extends @Nullable R> start(I input) throws Exception {
    S opened = Objects.requireNonNull(service, "the service is not open");
    return Objects.requireNonNull(
        operation.start(opened, input), "the operation returned null instead of a future");
  }

  void close() throws Exception {
    S closing = service;
    service = null;
    if (closing instanceof AutoCloseable closeable) {
      closeable.close();
    }
  }
}

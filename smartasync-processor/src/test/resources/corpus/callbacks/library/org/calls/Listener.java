package org.calls;

/** Receives one result. Only one of its methods must be implemented. */
@FunctionalInterface
public interface Listener<T> {

  void onResult(T result);

  default void onProgress(int percent) {}

  default void onFailure(Throwable failure) {
    throw new IllegalStateException(failure);
  }
}

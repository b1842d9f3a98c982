package org.calls;

/** Receives one result. */
public interface Callback<T> {

  void onSuccess(T result);

  void onFailure(Throwable failure);
}

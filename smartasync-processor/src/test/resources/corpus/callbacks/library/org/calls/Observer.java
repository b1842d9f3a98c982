package org.calls;

/** Receives many results. */
public interface Observer<T> {

  void onNext(T element);

  void onError(Throwable failure);

  void onCompleted();
}

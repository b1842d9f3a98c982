package org.promises;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;

/** A future of a library that has never heard of SmartAsync, nor of CompletableFuture. */
public class Promise<T> {

  private final List<BiConsumer<T, Throwable>> listeners = new ArrayList<>();
  private boolean done;
  private T value;
  private Throwable failure;

  public static <T> Promise<T> of(T value) {
    Promise<T> promise = new Promise<>();
    promise.complete(value, null);
    return promise;
  }

  public static <T> Promise<T> failed(Throwable failure) {
    Promise<T> promise = new Promise<>();
    promise.complete(null, failure);
    return promise;
  }

  public final void complete(T newValue, Throwable newFailure) {
    List<BiConsumer<T, Throwable>> toTell;
    synchronized (this) {
      if (done) {
        return;
      }
      done = true;
      value = newValue;
      failure = newFailure;
      toTell = List.copyOf(listeners);
    }
    toTell.forEach(each -> each.accept(newValue, newFailure));
  }

  public final void whenDone(BiConsumer<T, Throwable> listener) {
    synchronized (this) {
      if (!done) {
        listeners.add(listener);
        return;
      }
    }
    listener.accept(value, failure);
  }

  public final void abandon() {
    complete(null, new CancellationException("abandoned"));
  }

  public final synchronized boolean isAbandoned() {
    return failure instanceof CancellationException;
  }
}

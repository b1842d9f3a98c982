package org.promises;

import java.util.concurrent.CompletableFuture;

/** A value to come, which can be asked for another. */
public interface Promise<T> {

  CompletableFuture<T> toCompletable();

  default Promise<T> slower() {
    return () -> toCompletable().thenApplyAsync(value -> value);
  }
}

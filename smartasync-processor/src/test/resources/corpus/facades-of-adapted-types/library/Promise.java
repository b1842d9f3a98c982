package org.promises;

import java.util.concurrent.CompletableFuture;

/** A value to come. */
public interface Promise<T> {

  CompletableFuture<T> toCompletable();
}

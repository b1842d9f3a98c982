package org.promises;

import java.util.concurrent.CompletableFuture;

/** A value that is available later. */
public interface Promise<T> {

  CompletableFuture<T> toCompletable();
}

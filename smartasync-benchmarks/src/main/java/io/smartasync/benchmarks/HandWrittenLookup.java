package io.smartasync.benchmarks;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@link Lookup} written without SmartAsync. */
final class HandWrittenLookup {

  private final Supplier<CompletableFuture<Integer>> futures;

  HandWrittenLookup(Supplier<CompletableFuture<Integer>> futures) {
    this.futures = futures;
  }

  CompletableFuture<Integer> valueAsync() {
    return futures.get();
  }

  Integer valueWithGet() {
    CompletableFuture<Integer> future = valueAsync();
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw unchecked(e.getCause());
    } catch (InterruptedException e) {
      future.cancel(true);
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  Integer valueWithJoin() {
    try {
      return valueAsync().join();
    } catch (CompletionException e) {
      throw unchecked(e.getCause());
    }
  }

  private static RuntimeException unchecked(@Nullable Throwable cause) {
    if (cause instanceof RuntimeException unchecked) {
      return unchecked;
    }
    if (cause instanceof Error error) {
      throw error;
    }
    return new IllegalStateException(cause);
  }
}

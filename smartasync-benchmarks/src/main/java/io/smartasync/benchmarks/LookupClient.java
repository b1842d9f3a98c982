package io.smartasync.benchmarks;

import java.util.concurrent.CompletableFuture;

/** An asynchronous client, as a library has it. */
@FunctionalInterface
public interface LookupClient {

  /** Returns a future of the value. */
  CompletableFuture<Integer> value();
}

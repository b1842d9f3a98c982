package io.smartasync.benchmarks;

import static io.smartasync.Async.await;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** An operation of each style on a future provided by the benchmark. */
public class Lookup implements SmartLookup {

  private final Supplier<CompletableFuture<Integer>> futures;

  Lookup(Supplier<CompletableFuture<Integer>> futures) {
    this.futures = futures;
  }

  /**
   * Future style: the synchronous twin is generated.
   *
   * @return a future of the value
   */
  @Override
  @SmartAsync
  public CompletableFuture<Integer> valueAsync() {
    return futures.get();
  }

  /**
   * Direct style: this is the synchronous method, the asynchronous twin is generated.
   *
   * @return the value
   */
  @Override
  @SmartAsync
  public Integer awaitedValue() {
    return await(futures.get());
  }
}

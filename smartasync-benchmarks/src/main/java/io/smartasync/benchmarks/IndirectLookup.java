package io.smartasync.benchmarks;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Operations in direct style whose bodies wait in a generated method. */
@SmartAsync.For(LookupClient.class)
public class IndirectLookup implements SmartIndirectLookup {

  private final Lookup lookup;
  private final SmartLookupClient client;

  IndirectLookup(Supplier<CompletableFuture<Integer>> futures) {
    this.lookup = new Lookup(futures);
    this.client = SmartLookupClient.of(futures::get);
  }

  /**
   * Waits in the synchronous twin of an operation.
   *
   * @return the value
   */
  @Override
  @SmartAsync
  public Integer throughTwin() {
    return lookup.value();
  }

  /**
   * Waits in a facade.
   *
   * @return the value
   */
  @Override
  @SmartAsync
  public Integer throughFacade() {
    return client.value();
  }
}

package io.smartasync.benchmarks.cold;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;

/** The operations of the program with SmartAsync. */
class Service implements SmartService {

  @Override
  @SmartAsync
  public CompletableFuture<String> valueAsync() {
    return Operation.started();
  }

  @Override
  @SmartAsync
  public String body() {
    return Operation.body();
  }
}

package io.smartasync.examples.testing;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;

/** Distances between cities, which a remote service knows. */
public interface Distances extends SmartDistances {

  @Override
  @SmartAsync
  CompletableFuture<Integer> kilometersAsync(String from, String to);
}

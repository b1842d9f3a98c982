package com.example.store;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;

/** Stores texts. */
public interface Store extends SmartStore {

  /**
   * Loads a text.
   *
   * @param key its key
   * @return a {@link CompletableFuture} of the text
   */
  @SmartAsync
  @Override
  CompletableFuture<String> loadAsync(String key);
}

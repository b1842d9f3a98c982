package com.example.store;

import io.smartasync.SmartAsync;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** Stores texts in files. */
public final class FileStore implements Store, SmartFileStore {

  @Override
  public CompletableFuture<String> loadAsync(String key) {
    return CompletableFuture.completedFuture(key);
  }

  /**
   * Moves everything.
   *
   * @param directory where to
   * @throws IOException if that fails
   */
  @SmartAsync(timeout = "90s")
  @Override
  public void moveTo(Path directory) throws IOException {
    throw new IOException("Not empty: " + directory);
  }
}

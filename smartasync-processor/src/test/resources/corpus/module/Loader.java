package com.user.app;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;

/** Exported with its interface. */
public final class Loader implements SmartLoader {

  /** Creates one. */
  public Loader() {}

  @SmartAsync
  @Override
  public String load(int id) {
    return "loaded " + id;
  }

  @SmartAsync
  @Override
  public CompletableFuture<Void> saveAsync() {
    return CompletableFuture.completedFuture(null);
  }
}

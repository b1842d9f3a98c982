package com.example.marks;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

public abstract class Notes implements SmartNotes {

  @Override
  @SmartAsync
  public String read(String key) {
    return key;
  }

  @Override
  @SmartAsync
  @CanIgnoreReturnValue
  public int count() {
    return 1;
  }

  @Override
  @SmartAsync
  public void delete(String key) {}

  @Override
  @SmartAsync
  public CompletableFuture<String> writeAsync(String key) {
    return CompletableFuture.completedFuture(key);
  }

  @Override
  @SmartAsync
  public abstract Flow.Publisher<String> changes();
}

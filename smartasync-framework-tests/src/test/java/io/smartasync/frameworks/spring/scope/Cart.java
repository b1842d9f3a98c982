package io.smartasync.frameworks.spring.scope;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** A bean of which there may be many: each has a number. */
class Cart implements SmartCart {

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final int number = NUMBERS.incrementAndGet();

  @Override
  @SmartAsync
  public int number() {
    return number;
  }

  @Override
  @SmartAsync
  public CompletableFuture<Integer> laterAsync() {
    return CompletableFuture.completedFuture(number);
  }
}

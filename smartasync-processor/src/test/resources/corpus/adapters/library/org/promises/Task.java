package org.promises;

import java.util.function.Supplier;

/** Starts each time it is run; has a type argument for what it fails with too. */
public final class Task<E extends Throwable, T> {

  private final Supplier<Promise<T>> start;

  public Task(Supplier<Promise<T>> start) {
    this.start = start;
  }

  public Promise<T> run() {
    return start.get();
  }
}

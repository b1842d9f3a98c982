package org.promises;

import java.util.function.Supplier;

/** Starts each time somebody asks. */
public final class Lazy<T extends Comparable<? super T>> {

  private final Supplier<Promise<T>> start;

  public Lazy(Supplier<Promise<T>> start) {
    this.start = start;
  }

  public Promise<T> ask() {
    return start.get();
  }
}

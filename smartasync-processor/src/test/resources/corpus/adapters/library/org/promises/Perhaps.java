package org.promises;

import java.util.Optional;

/** Knows no value from null: whoever has none never tells null. */
public final class Perhaps<T> {

  private final Promise<Optional<T>> promise;

  public Perhaps(Promise<Optional<T>> promise) {
    this.promise = promise;
  }

  public Promise<Optional<T>> promise() {
    return promise;
  }
}

package org.promises;

/** Is done, and holds nothing. */
public final class Acknowledgement {

  private final Promise<Boolean> promise;

  public Acknowledgement(Promise<Boolean> promise) {
    this.promise = promise;
  }

  public Promise<Boolean> promise() {
    return promise;
  }
}

package io.smartasync;

import org.jspecify.annotations.Nullable;

/** Throws the failure of an awaited operation to the caller that waited for it. */
final class AwaitFailures {

  private AwaitFailures() {}

  /**
   * Throws a failure, unwrapped, with the place of the wait attached. A checked exception that is
   * not declared is converted to an unchecked one.
   *
   * @return never; the return type allows the call in a {@code throw} statement
   */
  static <X extends Throwable> RuntimeException rethrow(
      Throwable wrapped, @Nullable Class<X> declared) throws X {
    Throwable failure = Failures.unwrap(wrapped);
    if (declared != null && declared.isInstance(failure)) {
      AwaitSite.attachTo(failure);
      throw declared.cast(failure);
    }
    if (failure instanceof RuntimeException || failure instanceof Error) {
      AwaitSite.attachTo(failure);
    }
    // An exception that is made here has a trace that already shows the place.
    throw Failures.unchecked(failure);
  }
}

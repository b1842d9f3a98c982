package io.smartasync;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Brings failures to callers as themselves. */
final class Failures {

  private Failures() {}

  /** The failure itself, out of the exceptions in which futures carry it. */
  static Throwable unwrap(Throwable failure) {
    Throwable result = failure;
    while ((result instanceof CompletionException || result instanceof ExecutionException)
        && result.getCause() != null) {
      result = result.getCause();
    }
    return result;
  }

  /**
   * Throws a failure to a waiting caller: itself where it is unchecked or declared, else carried by
   * an unchecked exception.
   *
   * @return never; the type lets the call stand in a {@code throw} statement
   */
  static <X extends Throwable> RuntimeException rethrow(
      Throwable carried, @Nullable Class<X> declared) throws X {
    Throwable failure = unwrap(carried);
    if (declared != null && declared.isInstance(failure)) {
      AwaitSite.attachTo(failure);
      throw declared.cast(failure);
    }
    if (failure instanceof RuntimeException || failure instanceof Error) {
      AwaitSite.attachTo(failure);
    }
    throw AsyncException.unchecked(failure);
  }
}

package io.smartasync.storm;

import io.smartasync.AsyncInterruptedException;
import io.smartasync.AsyncTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** The oracle: the outcomes that an operation may have. */
final class Allowed {

  private boolean hasValue = true;
  private @Nullable Object value;
  private final List<Throwable> failures = new ArrayList<>();
  private boolean mayBeCancelled;
  private boolean mayTimeOut;
  private boolean mayBeInterrupted;
  private boolean mayHang;

  void value(Object expected) {
    value = expected;
  }

  void failure(Throwable failure) {
    hasValue = false;
    failures.add(failure);
  }

  void cancellation() {
    hasValue = false;
    mayBeCancelled = true;
  }

  void never() {
    hasValue = false;
    mayHang = true;
  }

  void timeout() {
    mayTimeOut = true;
  }

  void interrupt() {
    mayBeInterrupted = true;
  }

  boolean mayHang() {
    return mayHang;
  }

  /** Adds what an operation inherits from one of its parts. */
  void part(Allowed part) {
    hasValue &= part.hasValue;
    failures.addAll(part.failures);
    mayBeCancelled |= part.mayBeCancelled;
    mayTimeOut |= part.mayTimeOut;
    mayBeInterrupted |= part.mayBeInterrupted;
    mayHang |= part.mayHang;
  }

  @Nullable Object expectedValue() {
    return value;
  }

  boolean allowsValue(@Nullable Object actual) {
    return hasValue && Objects.equals(value, actual);
  }

  boolean allowsFailure(Throwable thrown) {
    for (Throwable failure : failures) {
      if (thrown.equals(failure) || failure.equals(thrown.getCause())) {
        return true;
      }
    }
    return (mayBeCancelled && thrown instanceof CancellationException)
        || (mayTimeOut && thrown instanceof AsyncTimeoutException)
        || (mayBeInterrupted && thrown instanceof AsyncInterruptedException);
  }

  @Override
  public String toString() {
    return (hasValue ? "value " + value : "no value")
        + ", failures "
        + failures
        + (mayBeCancelled ? ", cancellation" : "")
        + (mayTimeOut ? ", timeout" : "")
        + (mayBeInterrupted ? ", interruption" : "");
  }
}

package io.smartasync.rewrite;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;

/**
 * How a try statement changes when the waits in it do.
 *
 * @param handlers what becomes of its catch blocks, in the new order
 * @param declared the exceptions that the waits throw without converting them
 */
record TryPlan(List<Handler> handlers, List<Expression> declared) {

  /** What becomes of a catch block. */
  sealed interface Handler {

    /** Stays as it is. */
    record Kept(UUID id) implements Handler {}

    /** Handles other types, by the same block; {@code e.getCause()} becomes {@code e}. */
    record Changed(UUID id, List<String> types) implements Handler {}

    /** Is added, and throws what it catches, so that a broader block after it does not. */
    record PassedOn(List<String> types) implements Handler {}
  }

  /** Either a plan, or the reason why there is none. */
  record Result(@Nullable TryPlan plan, @Nullable Reason reason) {

    static Result no(Reason reason) {
      return new Result(null, reason);
    }
  }
}

package io.smartasync.flink;

import java.util.ArrayList;
import java.util.List;

/** Accepts failures of certain types and their subtypes. */
final class FailureOfType implements FailurePredicate {

  private static final long serialVersionUID = 1L;

  private final ArrayList<Class<? extends Throwable>> types;

  FailureOfType(List<Class<? extends Throwable>> types) {
    this.types = new ArrayList<>(types);
  }

  @Override
  public boolean test(Throwable failure) {
    for (Class<? extends Throwable> type : types) {
      if (type.isInstance(failure)) {
        return true;
      }
    }
    return false;
  }
}

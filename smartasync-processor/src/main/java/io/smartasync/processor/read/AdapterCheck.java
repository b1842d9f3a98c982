package io.smartasync.processor.read;

import io.smartasync.processor.model.Adapter;
import java.util.Optional;

/** Lets adapters into a compilation, one for each type. */
public final class AdapterCheck {

  private final Adapters adapters;
  private final AdapterNames ofCompilation;
  private final Reporter reporter;

  /**
   * A check that reports what is wrong.
   *
   * @param adapters those that are known in this round
   * @param ofCompilation takes what the check lets in
   */
  public AdapterCheck(Adapters adapters, AdapterNames ofCompilation, Reporter reporter) {
    this.adapters = adapters;
    this.ofCompilation = ofCompilation;
    this.reporter = reporter;
  }

  /** Whether an adapter is in; else it has been reported what is wrong. */
  public boolean isPassed(Adapter adapter) {
    String adapted = adapter.row().name().canonicalName();
    Optional<String> before = adapters.nameBefore(adapter);
    if (before.isPresent()) {
      reporter.error(
          adapter.origin(),
          "%s adapts %s already; remove one of the two"
              .formatted(before.get(), adapter.row().simpleName()));
      return false;
    }
    if (ofCompilation.isMissed(adapted)) {
      reporter.error(
          adapter.origin(),
          "%s comes too late: methods that return %s have been read without it; generate it in a compilation of its own"
              .formatted(adapter.origin().getSimpleName(), adapter.row().simpleName()));
      return false;
    }
    ofCompilation.add(adapted, adapter.origin().getQualifiedName().toString());
    return true;
  }
}

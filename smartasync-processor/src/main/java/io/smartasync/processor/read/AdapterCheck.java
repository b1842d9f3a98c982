package io.smartasync.processor.read;

import io.smartasync.processor.model.Adapter;
import io.smartasync.processor.report.Message;
import io.smartasync.processor.report.Problem;
import java.util.Optional;

/**
 * Finds adapters that cannot be added: those of a type that has one, and those that come too late.
 */
public final class AdapterCheck {

  private final Adapters adapters;
  private final AdapterRegistry ofCompilation;

  /**
   * Creates a check for one round.
   *
   * @param adapters finds the adapters that exist in this round
   * @param ofCompilation the adapters that this compilation has added so far
   */
  public AdapterCheck(Adapters adapters, AdapterRegistry ofCompilation) {
    this.adapters = adapters;
    this.ofCompilation = ofCompilation;
  }

  /** Returns why an adapter cannot be added, or empty if it can. */
  public Optional<Problem> validate(Adapter adapter) {
    String adapted = adapter.adapted().canonicalName();
    Optional<String> before = adapters.nameBefore(adapter);
    if (before.isPresent()) {
      return Optional.of(
          Problem.at(
              adapter.origin(), Message.TWO_ADAPTERS.of(before.get(), adapter.simpleName())));
    }
    if (ofCompilation.wasReadWithout(adapted)) {
      return Optional.of(
          Problem.at(
              adapter.origin(),
              Message.ADAPTER_GENERATED_TOO_LATE.of(
                  adapter.origin().getSimpleName(), adapter.simpleName())));
    }
    return Optional.empty();
  }
}

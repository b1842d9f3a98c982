package io.smartasync.processor.read;

import io.smartasync.processor.model.Adapter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names of the adapters that a compilation brings: elements do not outlive a round. */
public final class AdapterRegistry {

  private final Map<String, String> adapters = new HashMap<>();
  private final Set<String> missed = new HashSet<>();

  /** None so far. */
  public AdapterRegistry() {}

  /** The adapter of a type, by their qualified names. */
  Optional<String> nameOf(String adapted) {
    return Optional.ofNullable(adapters.get(adapted));
  }

  /** Adds an adapter of this compilation. */
  public void add(Adapter adapter) {
    adapters.put(
        adapter.row().name().canonicalName(), adapter.origin().getQualifiedName().toString());
  }

  /** Remembers that a type was taken for one without an adapter. */
  void addReadWithout(String adapted) {
    missed.add(adapted);
  }

  boolean wasReadWithout(String adapted) {
    return missed.contains(adapted);
  }
}

package io.smartasync.processor.read;

import io.smartasync.processor.model.Adapter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The adapters that a compilation adds, by name, because elements do not outlive a round. */
public final class AdapterRegistry {

  private final Map<String, String> adapters = new HashMap<>();
  private final Set<String> missed = new HashSet<>();

  /** Creates an empty registry. */
  public AdapterRegistry() {}

  /**
   * Returns the qualified name of the adapter of a type, or empty if this compilation has added
   * none.
   */
  Optional<String> nameOf(String adapted) {
    return Optional.ofNullable(adapters.get(adapted));
  }

  /** Adds an adapter of this compilation. */
  public void add(Adapter adapter) {
    adapters.put(adapter.adapted().canonicalName(), adapter.origin().getQualifiedName().toString());
  }

  /** Remembers that methods with a type were read, and that the type had no adapter. */
  void addReadWithout(String adapted) {
    missed.add(adapted);
  }

  boolean wasReadWithout(String adapted) {
    return missed.contains(adapted);
  }
}

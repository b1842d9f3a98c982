package io.smartasync.processor.read;

import io.smartasync.processor.table.Preset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The settings of an annotation that asks for facades.
 *
 * @param common the settings that the annotation of an operation has, too
 * @param single the names of methods whose publisher holds at most one value
 * @param optional the names of methods whose value may be absent
 * @param asynchronous the names of methods that are not changed
 */
record FacadeSettings(
    Settings common, Set<String> single, Set<String> optional, Set<String> asynchronous) {

  /**
   * Returns these settings with those of a preset, as far as they are not about the same methods.
   */
  FacadeSettings with(Preset preset) {
    return new FacadeSettings(
        common,
        union(single, preset.single(), optional),
        union(optional, preset.optional(), single),
        asynchronous);
  }

  private Set<String> union(Set<String> own, Set<String> others, Set<String> excluded) {
    Set<String> all = new HashSet<>(others);
    all.removeAll(excluded);
    all.removeAll(asynchronous);
    all.addAll(own);
    return all;
  }

  /** Returns whether a method is named as one that waits for its result. */
  boolean isWaiting(String method) {
    return single.contains(method) || optional.contains(method);
  }

  /** Returns the settings of a method, as if the method were annotated. */
  Settings forMethod(String method) {
    boolean isOptional = optional.contains(method);
    return new Settings(
        Optional.empty(),
        common.throwing(),
        common.timeout(),
        Optional.empty(),
        isOptional,
        isOptional || single.contains(method),
        false,
        common.prefetch());
  }
}

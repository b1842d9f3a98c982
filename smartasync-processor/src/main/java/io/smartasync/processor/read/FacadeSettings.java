package io.smartasync.processor.read;

import java.util.Optional;
import java.util.Set;

/**
 * The settings of an annotation that asks for facades.
 *
 * @param common the settings that the annotation of an operation has, too
 * @param single the names of methods whose publisher holds at most one value
 * @param optional the names of methods whose value may be absent
 */
record FacadeSettings(Settings common, Set<String> single, Set<String> optional) {

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
        common.prefetch());
  }
}

package io.smartasync.processor.read;

import java.util.Optional;
import java.util.Set;

/**
 * What an annotation says that asks for facades.
 *
 * @param common what it has in common with the annotation of an operation
 * @param single the names of methods whose publisher holds one value at most
 * @param optional the names of methods whose value may be absent
 */
record FacadeSettings(Settings common, Set<String> single, Set<String> optional) {

  /** The settings of a method, as if they stood on it. */
  Settings of(String method) {
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

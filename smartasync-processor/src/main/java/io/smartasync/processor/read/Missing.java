package io.smartasync.processor.read;

import java.util.Set;

/**
 * The types that an element depends on and that do not exist, or not yet.
 *
 * @param inSource those that the source names, as messages name them; another processor may
 *     generate them, otherwise the compiler reports them
 * @param essential those without which nothing can be generated, as messages name them; the
 *     compiler does not report all of them
 */
public record Missing(Set<String> inSource, Set<String> essential) {

  /** Returns whether no type is missing. */
  public boolean isNothing() {
    return inSource.isEmpty() && essential.isEmpty();
  }
}

package io.smartasync.conformance;

import java.util.Set;

/**
 * A type with asynchronous methods.
 *
 * @param name its canonical name
 * @param facadeName the simple name of its facade
 * @param warnings what its mention causes because it, or a type around it, is deprecated
 */
record Candidate(String name, String facadeName, Set<String> warnings) {

  String simpleName() {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}

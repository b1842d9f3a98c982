package io.smartasync.processor;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * What the rounds of a compilation have brought so far. Shows when to stop waiting for types of
 * other processors: a processor that generates a type does so when it sees a new type, and a round
 * that has only types of this processor is the end of such a chain.
 */
final class RoundHistory {

  private final Set<String> compiledTypes = new LinkedHashSet<>();
  private Set<String> written = Set.of();
  private int number;
  private boolean isComplete;

  /** Starts a round. */
  void start(RoundEnvironment round) {
    number++;
    Set<String> others = new HashSet<>();
    for (TypeElement type : ElementFilter.typesIn(round.getRootElements())) {
      String name = type.getQualifiedName().toString();
      compiledTypes.add(name);
      others.add(name);
    }
    others.removeAll(written);
    isComplete = number > 1 && others.isEmpty();
  }

  /**
   * Ends a round.
   *
   * @param names the types that this processor has written in it
   */
  void finish(Set<String> names) {
    written = Set.copyOf(names);
  }

  /** Returns the number of the round, from 1. */
  int number() {
    return number;
  }

  /** Returns whether no other processor has generated a type in the round before. */
  boolean isComplete() {
    return isComplete;
  }

  /** Returns the qualified names of the top-level types that are compiled. */
  Set<String> compiledTypes() {
    return compiledTypes;
  }
}

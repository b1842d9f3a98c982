package io.smartasync.processor;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.util.Elements;

/**
 * The elements that a step has to process: those of the current round, and those of earlier rounds
 * that were deferred because they depend on types that another processor may be about to generate.
 */
final class PendingElements {

  /** The name of an element: each round has objects of its own for the same elements. */
  private record Key(boolean isPackage, String name) {

    static Key of(Element element) {
      return new Key(
          element instanceof PackageElement,
          ((QualifiedNameable) element).getQualifiedName().toString());
    }

    Element in(Elements elements) {
      return isPackage ? elements.getPackageElement(name) : elements.getTypeElement(name);
    }
  }

  /** The deferred elements, with the names of the types that they wait for. */
  private final Map<Key, Set<String>> deferred = new LinkedHashMap<>();

  /** The elements of the current round. */
  private final Set<Element> current = new LinkedHashSet<>();

  /**
   * Starts a round.
   *
   * @param annotated the packages and types that are new in the round
   * @return the elements of the round, the deferred ones first
   */
  Set<Element> start(Stream<? extends Element> annotated, Elements elements) {
    deferred.keySet().forEach(each -> current.add(each.in(elements)));
    annotated.forEach(current::add);
    return current;
  }

  /**
   * Processes the elements of the round that are complete, and defers the others.
   *
   * @param missingTypes finds the names of the types that an element depends on and that are
   *     missing
   * @param action processes a complete element
   */
  void process(Function<Element, Set<String>> missingTypes, Consumer<Element> action) {
    deferred.clear();
    for (Element element : current) {
      Set<String> missing = missingTypes.apply(element);
      if (missing.isEmpty()) {
        action.accept(element);
      } else {
        deferred.put(Key.of(element), missing);
      }
    }
    current.clear(); // elements do not outlive a round
  }

  /** Passes each deferred element to an action, with the names of the missing types as text. */
  void forEachDeferred(Elements elements, BiConsumer<Element, String> action) {
    deferred.forEach((key, missing) -> action.accept(key.in(elements), String.join(", ", missing)));
  }
}

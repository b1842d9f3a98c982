package io.smartasync.processor;

import io.smartasync.processor.read.Missing;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
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

  /** The deferred elements, with the types that they wait for. */
  private final Map<Key, Missing> deferred = new LinkedHashMap<>();

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
   * @param round says whether elements that only lack types of the source are still deferred
   * @param missing finds the types that an element depends on and that are missing
   * @param action processes an element
   */
  void process(Round round, Function<Element, Missing> missing, Consumer<Element> action) {
    deferred.keySet().forEach(each -> current.add(each.in(round.elements())));
    deferred.clear();
    for (Element element : current) {
      Missing types = missing.apply(element);
      if (types.isNothing() || (round.isComplete() && types.essential().isEmpty())) {
        action.accept(element);
      } else {
        deferred.put(Key.of(element), types);
      }
    }
    current.clear(); // elements do not outlive a round
  }

  /** Returns an element that waits for types of the source, if there is one. */
  Optional<Element> waiting(Elements elements) {
    return deferred.keySet().stream().findFirst().map(each -> each.in(elements));
  }

  /**
   * Passes each deferred element that lacks essential types to an action, with the names of these
   * types as text.
   */
  void forEachIncomplete(Elements elements, BiConsumer<Element, String> action) {
    deferred.forEach(
        (key, missing) -> {
          if (!missing.essential().isEmpty()) {
            action.accept(key.in(elements), String.join(", ", missing.essential()));
          }
        });
  }
}

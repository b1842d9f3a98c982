package io.smartasync.processor.read;

import io.smartasync.processor.model.Style;
import io.smartasync.processor.report.Message;
import io.smartasync.processor.report.Problem;
import io.smartasync.processor.report.Signatures;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;

/**
 * Finds synchronous methods that return before their work is done. Their twins would complete too
 * early.
 */
final class ValueCheck {

  /** Types whose elements are produced while the caller reads them. */
  private static final List<String> LAZY =
      List.of("java.util.Iterator", "java.util.Spliterator", "java.util.stream.BaseStream");

  /** A type that holds values of one of its type arguments. */
  private record Container(String name, int argument) {}

  private static final List<Container> CONTAINERS =
      List.of(
          new Container("java.lang.Iterable", 0),
          new Container("java.util.Map", 1),
          new Container("java.util.Optional", 0),
          new Container("java.util.stream.Stream", 0));

  private final AsyncTypes asyncTypes;

  ValueCheck(AsyncTypes asyncTypes) {
    this.asyncTypes = asyncTypes;
  }

  /** Returns a warning if what a method returns is not a value yet, or empty if it may be one. */
  Optional<Problem> validate(ExecutableElement method, Style style) {
    if (!(style instanceof Style.Synchronous)) {
      return Optional.empty();
    }
    TypeMirror returned = method.getReturnType();
    boolean isLazy =
        style instanceof Style.Direct
            && LAZY.stream().anyMatch(lazy -> asyncTypes.isSubtypeOf(returned, lazy));
    return isLazy
        ? Optional.of(
            Problem.at(
                method, Message.LAZY_RESULT.of(Signatures.of(method), Signatures.nameOf(returned))))
        : elementsOf(returned)
            .filter(element -> asyncTypes.rowInTable(element).isPresent())
            .findFirst()
            .map(
                element ->
                    Problem.at(
                        method,
                        Message.RESULT_OF_ASYNCHRONOUS_VALUES.of(
                            Signatures.of(method),
                            Signatures.nameOf(returned),
                            Signatures.nameOf(element))));
  }

  /**
   * Returns the types of what a value of a type contains. Looks no deeper: a type may be an {@code
   * Iterable} of itself, as {@code Path} is.
   */
  private Stream<TypeMirror> elementsOf(TypeMirror type) {
    return type instanceof ArrayType array
        ? Stream.of(array.getComponentType())
        : CONTAINERS.stream()
            .filter(container -> asyncTypes.isSubtypeOf(type, container.name()))
            .map(container -> asyncTypes.argument(type, container.name(), container.argument()));
  }
}

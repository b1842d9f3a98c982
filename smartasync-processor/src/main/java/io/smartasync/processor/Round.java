package io.smartasync.processor;

import io.smartasync.processor.model.ProbableTypes;
import io.smartasync.processor.read.AdapterRegistry;
import io.smartasync.processor.read.Adapters;
import io.smartasync.processor.read.BuildDefaults;
import io.smartasync.processor.read.NearbyTypes;
import io.smartasync.processor.report.ValidationReport;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * A round of annotation processing.
 *
 * @param elements the compiler's utilities for elements
 * @param types the compiler's utilities for types
 * @param filer creates files
 * @param source the version of Java for which the sources are compiled
 * @param defaults the options of the compiler that set elements of annotations
 * @param adapters finds the adapters of the types in this round
 * @param environment finds the annotated elements
 * @param isComplete whether no other processor will generate a type that an element waits for
 * @param probableTypes finds the types that unresolvable names mean
 * @param report takes what is wrong
 */
record Round(
    Elements elements,
    Types types,
    Filer filer,
    SourceVersion source,
    BuildDefaults defaults,
    Adapters adapters,
    RoundEnvironment environment,
    boolean isComplete,
    ProbableTypes probableTypes,
    ValidationReport report) {

  /**
   * Returns a round.
   *
   * @param adapterRegistry the adapters that this compilation has added so far
   * @param history what earlier rounds have brought
   * @param report takes what is wrong
   */
  static Round of(
      ProcessingEnvironment processing,
      RoundEnvironment environment,
      AdapterRegistry adapterRegistry,
      RoundHistory history,
      ValidationReport report) {
    Elements elements = processing.getElementUtils();
    Types types = processing.getTypeUtils();
    return new Round(
        elements,
        types,
        processing.getFiler(),
        processing.getSourceVersion(),
        BuildDefaults.of(processing.getOptions()),
        new Adapters(elements, types, adapterRegistry),
        environment,
        history.isComplete(),
        new NearbyTypes(elements, history.compiledTypes()),
        report);
  }

  /** Returns the same round without the expectation of more types. */
  Round completed() {
    return new Round(
        elements,
        types,
        filer,
        source,
        defaults,
        adapters,
        environment,
        true,
        probableTypes,
        report);
  }

  /** Returns the elements with one of some annotations. */
  Stream<? extends Element> annotatedWith(String... annotations) {
    return Stream.of(annotations).flatMap(each -> annotatedWith(each).stream());
  }

  private Set<? extends Element> annotatedWith(String annotation) {
    TypeElement type = elements.getTypeElement(annotation);
    return type == null ? Set.of() : environment.getElementsAnnotatedWith(type);
  }
}

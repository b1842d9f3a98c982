package io.smartasync.processor;

import com.palantir.javapoet.ClassName;
import io.smartasync.processor.model.GeneratedNames;
import io.smartasync.processor.report.ValidationReport;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;

/**
 * A part of the processor, which handles certain annotations.
 *
 * <p>In each round, every step is started before any step processes its elements, because
 * signatures may name interfaces that other steps are about to generate.
 */
interface Step {

  /**
   * Starts a round.
   *
   * @return the names of the interfaces that this step is about to generate, by default none
   */
  default List<ClassName> start(Round round) {
    return List.of();
  }

  /**
   * Reads the elements of a round and generates code for them. Adds what is wrong to the report of
   * the round.
   *
   * @param generated the interfaces that all steps are about to generate
   * @param output writes the generated code
   */
  void process(Round round, GeneratedNames generated, Output output);

  /**
   * Returns an element that waits for types which another processor may generate, if there is one.
   */
  default Optional<Element> waiting(Elements elements) {
    return Optional.empty();
  }

  /**
   * Ends the processing. By default does nothing.
   *
   * @param report takes the elements that depend on types which are still missing
   */
  default void finish(Elements elements, ValidationReport report) {}
}

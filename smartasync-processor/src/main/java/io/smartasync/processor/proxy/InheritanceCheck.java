package io.smartasync.processor.proxy;

import io.smartasync.processor.report.ValidationReport;
import java.util.Collection;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** A check, in the last round of a compilation, of the types that inherit generated methods. */
public interface InheritanceCheck {

  /** Adds the top-level types of a round. */
  void add(Collection<TypeElement> ofRound, Elements elements);

  /**
   * Checks the types of all rounds, in the last one.
   *
   * @param options the options of the compiler for processors
   */
  void validate(
      Elements elements, Types typeUtils, Map<String, String> options, ValidationReport report);
}

package io.smartasync.processor;

import io.smartasync.processor.proxy.InheritanceCheck;
import io.smartasync.processor.report.ValidationReport;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.util.ElementFilter;

/**
 * Checks in the last round the types that inherit generated methods. Another error comes alone: it
 * may be the cause, or remove the method.
 */
final class InheritanceStep {

  private final InheritanceCheck check;

  InheritanceStep(InheritanceCheck check) {
    this.check = check;
  }

  /**
   * Looks at the types of a round.
   *
   * @param report what is wrong in the round so far
   */
  void process(RoundEnvironment round, ProcessingEnvironment processing, ValidationReport report) {
    if (!round.processingOver()) {
      check.add(ElementFilter.typesIn(round.getRootElements()), processing.getElementUtils());
    } else if (!round.errorRaised() && report.isEmpty()) {
      check.validate(
          processing.getElementUtils(), processing.getTypeUtils(), processing.getOptions(), report);
    }
  }
}

package io.smartasync.processor;

import io.smartasync.processor.proxy.ProxyCheck;
import io.smartasync.processor.report.ValidationReport;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.util.ElementFilter;

/**
 * Checks in the last round that no twin bypasses a proxy. Another error comes alone: it may be the
 * cause, or remove the twin.
 */
final class ProxyStep {

  private final ProxyCheck check;

  ProxyStep(ProxyCheck check) {
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

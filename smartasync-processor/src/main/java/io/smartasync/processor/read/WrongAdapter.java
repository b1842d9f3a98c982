package io.smartasync.processor.read;

import javax.lang.model.element.Element;

/** Ends the reading of an adapter at the first thing that is wrong with it. */
final class WrongAdapter extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Element element;
  private final String problem;

  /**
   * Something is wrong.
   *
   * @param element where
   * @param problem what, and what to write instead
   */
  WrongAdapter(Element element, String problem) {
    super(problem);
    this.element = element;
    this.problem = problem;
  }

  void report(Reporter reporter) {
    reporter.error(element, problem);
  }
}

package io.smartasync.processor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Messager;

/**
 * Collects the problems that reading finds.
 *
 * <p>Nothing is printed until {@link #printTo} is called. Code that reads an element which is
 * reported elsewhere, such as a supertype, passes a report that it never prints.
 */
public final class ValidationReport {

  private final List<Problem> problems = new ArrayList<>();

  /** Creates a report without problems. */
  public ValidationReport() {}

  /** Adds a problem. */
  public void add(Problem problem) {
    problems.add(problem);
  }

  /**
   * Adds the problem that a check has found, if any.
   *
   * @return whether the check has found none
   */
  public boolean passes(Optional<Problem> found) {
    found.ifPresent(problems::add);
    return found.isEmpty();
  }

  /**
   * Adds the problems that a check has found.
   *
   * @return whether the check has found none
   */
  public boolean passes(List<Problem> found) {
    problems.addAll(found);
    return found.isEmpty();
  }

  /** Returns whether no problem has been added. */
  public boolean isEmpty() {
    return problems.isEmpty();
  }

  /** Returns whether an error has been added. */
  public boolean hasErrors() {
    return problems.stream().anyMatch(Problem::isError);
  }

  /** Prints all problems, in the order in which they were added. */
  public void printTo(Messager messager) {
    problems.forEach(problem -> problem.printTo(messager));
  }
}

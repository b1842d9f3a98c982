package io.smartasync.rewrite;

import org.openrewrite.java.tree.J;

/**
 * What the code of a project says about its methods.
 *
 * @param observed the methods whose callers catch the exceptions that wrap failures
 * @param checks the methods that ask futures whether they are done
 * @param documented the methods whose Javadoc names the exceptions that wrap failures
 */
record ProjectMethods(
    ObservedMethods observed, DoneChecks checks, DocumentedExceptions documented) {

  ProjectMethods() {
    this(new ObservedMethods(), new DoneChecks(), new DocumentedExceptions());
  }

  void addMethodsIn(J.CompilationUnit unit) {
    observed.addCallsIn(unit);
    checks.addMethodsIn(unit);
    documented.addMethodsIn(unit);
  }
}

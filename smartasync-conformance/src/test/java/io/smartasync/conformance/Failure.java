package io.smartasync.conformance;

import java.io.Serializable;

/**
 * A facade that does not compile without errors and warnings.
 *
 * @param type the wrapped type, or {@code *} if a compiler did not say which one
 * @param isTogether whether it is compiled only without the facades of the library's other types
 * @param isError whether it is an error; otherwise it is a warning
 */
record Failure(
    String library,
    String type,
    FacadeCompiler.Kind compiler,
    boolean isTogether,
    boolean isError,
    String text)
    implements Serializable {

  @Override
  public String toString() {
    return "%s\t%s\t%s\t%s %s: %s"
        .formatted(
            library,
            type,
            compiler.label(),
            isTogether ? "together" : "alone",
            isError ? "error" : "warning",
            text.strip().replaceAll("\\s*\\R\\s*", " | "));
  }
}

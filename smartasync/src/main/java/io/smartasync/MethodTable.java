package io.smartasync;

/** A table of methods that are recognized on a stack. */
final class MethodTable {

  private final String[][] rows;

  /**
   * Creates a table.
   *
   * @param rows the end of the name of each class, and the name of the method
   */
  MethodTable(String[][] rows) {
    this.rows = rows;
  }

  boolean contains(String className, String methodName) {
    for (String[] row : rows) {
      if (methodName.equals(row[1]) && className.endsWith(row[0])) {
        return true;
      }
    }
    return false;
  }
}

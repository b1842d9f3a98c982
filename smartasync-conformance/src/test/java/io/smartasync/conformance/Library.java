package io.smartasync.conformance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A library of the corpus.
 *
 * @param name its name in reports and in the list of exceptions
 * @param isInBuild whether the ordinary build compiles it, or only the profile
 * @param artifacts the coordinates of the artifacts whose types get facades; what they depend on is
 *     only on the class path
 */
record Library(String name, boolean isInBuild, List<String> artifacts) {

  /** Returns the libraries of {@code libraries.tsv}, in the order of the file. */
  static List<Library> all() {
    List<Library> libraries = new ArrayList<>();
    for (String line : Table.linesOf("libraries.tsv")) {
      String[] columns = Table.columnsOf(line, 3);
      libraries.add(
          new Library(
              columns[0], columns[1].equals("build"), Arrays.asList(columns[2].split(" ", -1))));
    }
    return libraries;
  }
}

package io.smartasync.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The counts of all libraries, as a table: on the console, and in a file with all failures. */
final class Report {

  private final StringBuilder table = new StringBuilder();
  private final List<Failure> failures = new ArrayList<>();
  private final int[] sums = new int[6];
  private int libraries;

  Report() {
    table.append(
        row("library", "compiler", "types", "refused", "alone", "together", "errors", "warnings"));
  }

  /** Adds a library, and writes all results so far to the file that the build names. */
  synchronized void add(String library, List<CorpusRun.Result> results) {
    libraries++;
    for (CorpusRun.Result result : results) {
      int[] counts = {
        result.types(),
        result.refused().size(),
        result.alone(),
        result.together(),
        (int) result.errors(),
        (int) result.warnings()
      };
      table.append(row(library, result.compiler().label(), counts));
      failures.addAll(result.failures());
      for (int i = 0; i < counts.length; i++) {
        sums[i] += counts[i];
      }
    }
    write();
  }

  /** Prints the table. */
  synchronized void print() {
    System.out.print(text());
  }

  private String text() {
    return table + row("%d libraries".formatted(libraries), "all", sums);
  }

  private void write() {
    StringBuilder file = new StringBuilder(text());
    failures.forEach(each -> file.append(each).append('\n'));
    try {
      Path path = Path.of(System.getProperty("conformance.report"));
      Files.createDirectories(path.toAbsolutePath().getParent());
      Files.writeString(path, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String row(String library, String compiler, int[] counts) {
    Object[] cells = new Object[2 + counts.length];
    cells[0] = library;
    cells[1] = compiler;
    for (int i = 0; i < counts.length; i++) {
      cells[2 + i] = counts[i];
    }
    return row(cells);
  }

  private static String row(Object... cells) {
    return String.format(Locale.ROOT, "%-20s %-9s %6s %8s %7s %9s %7s %9s%n", cells)
        .replace(System.lineSeparator(), "\n");
  }
}

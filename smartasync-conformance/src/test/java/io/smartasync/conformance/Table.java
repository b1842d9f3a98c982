package io.smartasync.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the tables of the tests: tab-separated lines; lines that start with # are comments. */
final class Table {

  private Table() {}

  static List<String> linesOf(String resource) {
    try (InputStream in = Table.class.getResourceAsStream("/" + resource)) {
      if (in == null) {
        throw new IllegalStateException("There is no resource " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String[] columnsOf(String line, int number) {
    String[] columns = line.split("\t", -1);
    if (columns.length != number) {
      throw new IllegalStateException(
          "A line must have " + number + " columns, separated by tabs: " + line);
    }
    return columns;
  }
}

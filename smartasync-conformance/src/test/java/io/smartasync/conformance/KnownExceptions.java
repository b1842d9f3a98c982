package io.smartasync.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The list of facades that are known not to compile cleanly, {@code exceptions.tsv}. It may only
 * shrink: a failure that is not in the list is an error, and so is a line that is no longer needed.
 */
final class KnownExceptions {

  private final List<Entry> entries;

  private KnownExceptions(List<Entry> entries) {
    this.entries = entries;
  }

  /**
   * A line of the list.
   *
   * @param type the canonical name of the wrapped type, or {@code *} for failures without a type
   * @param compiler the label of a compiler, or {@code *} for all of them
   */
  private record Entry(String library, String type, String compiler, String reason) {

    boolean covers(Failure failure) {
      return library.equals(failure.library())
          && type.equals(failure.type())
          && concerns(failure.compiler());
    }

    boolean concerns(FacadeCompiler.Kind kind) {
      return compiler.equals("*") || compiler.equals(kind.label());
    }
  }

  static KnownExceptions read() {
    List<Entry> entries = new ArrayList<>();
    for (String line : Table.linesOf("exceptions.tsv")) {
      String[] columns = Table.columnsOf(line, 4);
      if (columns[3].isBlank()) {
        throw new IllegalStateException("An exception needs a reason: " + line);
      }
      entries.add(new Entry(columns[0], columns[1], columns[2], columns[3]));
    }
    return new KnownExceptions(entries);
  }

  /** Returns the number of lines for a compiler, or for all compilers. */
  long of(String compiler) {
    return entries.stream().filter(entry -> entry.compiler().equals(compiler)).count();
  }

  /** Returns the failures that are not in the list, the first one of each type. */
  List<Failure> unknown(List<CorpusRun.Result> results) {
    Map<String, Failure> unknown = new LinkedHashMap<>();
    for (CorpusRun.Result result : results) {
      for (Failure failure : result.failures()) {
        if (entries.stream().noneMatch(entry -> entry.covers(failure))) {
          unknown.putIfAbsent(failure.type() + " " + failure.compiler(), failure);
        }
      }
    }
    return List.copyOf(unknown.values());
  }

  /** Returns the lines of a library that no failure needs. */
  List<String> unneeded(String library, List<CorpusRun.Result> results) {
    return entries.stream()
        .filter(entry -> entry.library().equals(library))
        .filter(entry -> results.stream().anyMatch(each -> entry.concerns(each.compiler())))
        .filter(
            entry ->
                results.stream().flatMap(each -> each.failures().stream()).noneMatch(entry::covers))
        .map(
            entry ->
                String.join("\t", entry.library(), entry.type(), entry.compiler(), entry.reason()))
        .toList();
  }

  /** Returns the lines whose library does not exist. */
  List<String> ofUnknownLibraries(Set<String> libraries) {
    Set<String> unknown = new TreeSet<>();
    entries.stream()
        .map(Entry::library)
        .filter(each -> !libraries.contains(each))
        .forEach(unknown::add);
    return List.copyOf(unknown);
  }
}

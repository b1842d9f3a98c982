package io.smartasync.benchmarks.report;

import io.smartasync.benchmarks.CallerThread;
import io.smartasync.benchmarks.Contender.Role;
import io.smartasync.benchmarks.report.Section.Layout;
import io.smartasync.benchmarks.suite.Benchmarks;
import io.smartasync.benchmarks.suite.Measurement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The table of a section, in Markdown. */
final class Table {

  private static final String NOT_RUN = "not run: ";

  private final Section section;
  private final Measurement measurement;
  private final Results results;
  private final List<Map<String, String>> cases;

  Table(Section section, Results results) {
    this.section = section;
    this.measurement = section.measurement();
    this.results = results;
    this.cases = Benchmarks.parameters(measurement.benchmark());
  }

  String markdown() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(header());
    rows.add(rows.getFirst().stream().map(column -> "---").toList());
    for (Map<String, String> values : cases) {
      for (Method contender : Benchmarks.contenders(measurement.benchmark())) {
        rows.add(row(contender, values));
      }
    }
    StringBuilder markdown = new StringBuilder();
    rows.forEach(row -> markdown.append("| ").append(String.join(" | ", row)).append(" |\n"));
    return markdown.append('\n').append(forks()).append('\n').toString();
  }

  private List<String> header() {
    List<String> header = new ArrayList<>();
    if (cases.size() > 1) {
      cases.getFirst().keySet().forEach(name -> header.add(Labels.parameter(name)));
    }
    header.add("");
    if (!section.layout().columns().isEmpty()) {
      section.layout().columns().forEach(column -> header.add(column.header()));
    } else {
      measurement
          .callers()
          .forEach(
              caller ->
                  header.add(
                      measurement.callers().size() > 1 ? caller.label() + " thread" : "time"));
    }
    return header;
  }

  private List<String> row(Method contender, Map<String, String> values) {
    List<String> row = new ArrayList<>();
    if (cases.size() > 1) {
      values.values().forEach(value -> row.add(Labels.value(value)));
    }
    String name = Benchmarks.contender(contender).value();
    row.add(Benchmarks.contender(contender).role() == Role.SMART_ASYNC ? "**" + name + "**" : name);
    for (CallerThread caller : measurement.callers()) {
      row.addAll(cells(contender, caller, values));
    }
    return row;
  }

  private List<String> cells(Method contender, CallerThread caller, Map<String, String> values) {
    int columns = Math.max(1, section.layout().columns().size());
    return results
        .score(measurement, contender.getName(), caller, values)
        .map(score -> cells(score, caller, values))
        .orElseGet(
            () -> {
              List<String> cells = new ArrayList<>();
              cells.add(
                  results
                      .failure(measurement, contender.getName(), caller, values)
                      .map(reason -> NOT_RUN + reason.replace("|", "\\|"))
                      .orElse("–"));
              while (cells.size() < columns) {
                cells.add("–");
              }
              return cells;
            });
  }

  private List<String> cells(Score score, CallerThread caller, Map<String, String> values) {
    if (!section.layout().columns().isEmpty()) {
      return section.layout().columns().stream().map(column -> column.cell().apply(score)).toList();
    }
    Optional<Score> yardstick = results.yardstick(measurement, caller, values);
    StringBuilder cell =
        new StringBuilder(Numbers.format(score.time())).append(' ').append(score.unit());
    yardstick.ifPresent(
        each -> cell.append(", ").append(Numbers.format(score.time() / each.time())).append(" ×"));
    if (section.layout() == Layout.TIMES && score.bytes().isPresent()) {
      cell.append(", ").append(Numbers.bytes(score.bytes().getAsDouble()));
    }
    return List.of(cell.toString());
  }

  /** Describes how many JVMs produced the numbers. */
  private String forks() {
    TreeSet<Integer> counts = new TreeSet<>();
    for (Map<String, String> values : cases) {
      for (CallerThread caller : measurement.callers()) {
        for (Method contender : Benchmarks.contenders(measurement.benchmark())) {
          results
              .score(measurement, contender.getName(), caller, values)
              .ifPresent(score -> counts.add(score.forks()));
        }
      }
    }
    if (counts.isEmpty()) {
      return "Not run.";
    }
    return counts.size() == 1
        ? "Forks: %d each.".formatted(counts.first())
        : "Forks: %d to %d, more for the contenders that a goal compares."
            .formatted(counts.first(), counts.last());
  }
}

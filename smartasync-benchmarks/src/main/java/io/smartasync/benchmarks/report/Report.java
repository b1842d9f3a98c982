package io.smartasync.benchmarks.report;

import io.smartasync.benchmarks.suite.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Writes the report of a run. */
public final class Report {

  private static final String TEXT = "benchmarks.md";
  private static final String CHART = "benchmarks.svg";

  private Report() {}

  /**
   * Reads the file of a run and writes the report of it, {@code benchmarks.md} and {@code
   * benchmarks.svg}.
   *
   * @param run the file
   * @param folder where the report goes
   */
  public static void write(Path run, Path folder) throws IOException {
    RunReader read = RunReader.read(run);
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(TEXT), text(read));
    Files.writeString(folder.resolve(CHART), Chart.svg(read.results()));
  }

  private static String text(RunReader run) {
    StringBuilder text = new StringBuilder(introduction(run));
    text.append(goals(run.results()));
    for (Section section : Sections.all()) {
      text.append("\n## ").append(section.title()).append("\n\n");
      text.append(section.text()).append("\n\n");
      text.append(new Table(section, run.results()).markdown());
      if (!findings(section, run.results()).stream().allMatch(Finding::reached)) {
        text.append('\n').append("Why the goal is missed: ").append(section.limit()).append('\n');
      }
    }
    return text.toString();
  }

  private static String introduction(RunReader run) {
    Environment environment = run.environment();
    StringBuilder libraries = new StringBuilder();
    environment
        .libraries()
        .forEach(
            (name, version) ->
                libraries
                    .append(libraries.isEmpty() ? "" : ", ")
                    .append(name)
                    .append(' ')
                    .append(version));
    String form = run.form().name().toLowerCase(Locale.ROOT);
    return """
        # Benchmarks

        SmartAsync compared with code written by hand and with similar libraries, measured by JMH in one run.
        `smartasync-benchmarks/run %s` wrote this page, including all figures, on %s.

        - Machine: %s, %d logical processors, %d GiB, %s
        - JDK: %s
        - Versions: %s%s

        Each figure is the median over the forks; the value of a fork is the median over its iterations.
        × is the ratio to the baseline of the measurement, which has 1.00 ×. B is the number of bytes that
        a call allocates, on all threads. The chart shows the whole job first, then the other measurements
        with calls on a platform thread, on a logarithmic scale; shorter bars are better.

        Compare the ratios, not the times: a virtual machine shares its processors with others, and the same
        code takes up to three times as long on another day. A ratio of one fork may be off by a tenth to a half.

        ![Chart of all measurements](%s)

        ## Goals

        """
        .formatted(
            form,
            environment.date(),
            environment.processor(),
            environment.cores(),
            environment.memoryGiB(),
            environment.system(),
            environment.jdk(),
            libraries,
            repeated(run),
            CHART);
  }

  /** Returns a line for each measurement that was repeated. */
  private static String repeated(RunReader run) {
    StringBuilder sections = new StringBuilder();
    for (Section section : Sections.all()) {
      String date = run.repeated().get(section.measurement().id());
      if (date != null) {
        sections.append("\n- All contenders run again on ");
        sections.append(date).append(": ").append(section.title());
      }
    }
    return sections.toString();
  }

  private static String goals(Results results) {
    StringBuilder table =
        new StringBuilder("| measurement | goal | result | |\n| --- | --- | --- | --- |\n");
    for (Section section : Sections.all()) {
      for (Finding finding : findings(section, results)) {
        table.append(
            "| %s | %s | %s | %s |\n"
                .formatted(
                    section.title(),
                    finding.goal(),
                    finding.result(),
                    finding.reached() ? "reached" : "**missed**"));
      }
    }
    return table.toString();
  }

  private static List<Finding> findings(Section section, Results results) {
    return section.goals().stream()
        .flatMap(goal -> goal.judge(section.measurement(), results).stream())
        .toList();
  }
}

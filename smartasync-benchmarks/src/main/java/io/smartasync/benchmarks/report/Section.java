package io.smartasync.benchmarks.report;

import io.smartasync.benchmarks.suite.Measurement;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * The text of the report about a measurement, besides its results.
 *
 * @param measurement the measurement
 * @param title its heading
 * @param text describes what is measured
 * @param layout the columns of its table
 * @param goals its goals
 * @param limit explains why a goal is missed; printed only if one is
 */
record Section(
    Measurement measurement,
    String title,
    String text,
    Layout layout,
    List<Goal> goals,
    String limit) {

  /** The columns of a table, and what the chart shows. */
  @SuppressWarnings("ImmutableEnumChecker") // the functions have no state
  enum Layout {
    /** Time, ratio to the yardstick and allocated bytes, for each thread. */
    TIMES,

    /** Time and ratio, for measurements without meaningful allocation. */
    TIMES_ALONE,

    /** The number of calls in flight and their memory. */
    IN_FLIGHT(
        ": memory per call in flight",
        score -> Numbers.bytes(score.counter("heapPerCall") + score.counter("nativePerCall")),
        score -> score.counter("heapPerCall") + score.counter("nativePerCall"),
        Column.number("calls in flight", "inFlight"),
        Column.bytes("heap per call", "heapPerCall"),
        Column.bytes("memory outside the heap per call in flight", "nativePerCall")),

    /** The time of a process, its CPU time and the classes that it loads. */
    PROCESS(
        "",
        score -> Numbers.format(score.counter("wallMillis")) + " ms",
        score -> score.counter("wallMillis"),
        Column.millis("wall time", "wallMillis"),
        Column.millis("more than by hand", "moreWallMillis"),
        Column.millis("CPU time", "cpuMillis"),
        Column.number("classes loaded", "classes"),
        Column.number("more than by hand", "moreClasses")),

    /** The time of a job, its CPU time, its heap and the code for it. */
    JOB(
        "",
        score -> Numbers.format(score.counter("wallMillis")) + " ms",
        score -> score.counter("wallMillis"),
        Column.millis("wall time", "wallMillis"),
        Column.millis("CPU time", "cpuMillis"),
        new Column("peak heap", score -> Numbers.format(score.counter("heapMiB")) + " MiB"),
        Column.number("lines of code", "lines")),

    /** The memory that is still in use afterwards. */
    KEPT(
        ": memory kept",
        score -> Numbers.bytes(score.counter("bytesKept")),
        score -> score.counter("bytesKept"),
        Column.bytes("memory kept", "bytesKept"));

    private final String chartTitle;
    private final Function<Score, String> chartText;
    private final ToDoubleFunction<Score> chartValue;
    private final List<Column> columns;

    Layout() {
      this(
          "",
          score -> Numbers.format(score.time()) + " " + score.unit(),
          Score::time,
          new Column[0]);
    }

    Layout(
        String chartTitle,
        Function<Score, String> chartText,
        ToDoubleFunction<Score> chartValue,
        Column... columns) {
      this.chartTitle = chartTitle;
      this.chartText = chartText;
      this.chartValue = chartValue;
      this.columns = List.of(columns);
    }

    /** What the chart adds to the title of the section. */
    String chartTitle() {
      return chartTitle;
    }

    /** Formats what the chart shows. */
    String chartText(Score score) {
      return chartText.apply(score);
    }

    /** The length of a bar in the chart. */
    double chartValue(Score score) {
      return chartValue.applyAsDouble(score);
    }

    /** The columns of counters; empty if the table has a column of times for each thread. */
    List<Column> columns() {
      return columns;
    }
  }

  /**
   * A column of the table.
   *
   * @param header its title
   * @param cell formats what a contender has in it
   */
  record Column(String header, Function<Score, String> cell) {

    static Column number(String header, String counter) {
      return new Column(header, score -> Numbers.format(score.counter(counter)));
    }

    static Column bytes(String header, String counter) {
      return new Column(header, score -> Numbers.bytes(score.counter(counter)));
    }

    static Column millis(String header, String counter) {
      return new Column(header, score -> Numbers.format(score.counter(counter)) + " ms");
    }
  }
}
